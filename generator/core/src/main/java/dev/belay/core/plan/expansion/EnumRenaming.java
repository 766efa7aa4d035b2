package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.ddl.TypeDdl;
import dev.belay.core.objects.EnumType;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.ReplaceColumn;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.RelabelledColumn;
import dev.belay.dsl.types.RenameEnumValue;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Conversion;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.OnUnconvertible;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a label gets another name. A row holds one label, and every release reads it alike: with both labels in one type,
 * either the running release reads a label that it does not know, or the next one does. So the new label comes in a new
 * type, with a column of it beside each column of the old one, and each release meets its own labels alone. On the
 * author's word the label is renamed in its place, for every release at once.
 */
record EnumRenaming(Draft draft, EnumType type, RenameEnumValue operation) {

    void expand() {
        boolean split = operation.newType().isPresent() || !operation.columns().isEmpty();
        if (split) {
            draft.refuseDirect("Renaming a label in a new type has no direct(...) form: no plain statement gives a"
                    + " column that type and keeps the old one for the running release.");
            split();
        } else if (draft.direct().isPresent()) {
            inPlace();
        } else {
            refuse();
        }
    }

    private void refuse() {
        breaking();
        String columns = EnumColumn.of(draft.state(), type).stream()
                .map(found -> ".column(\"" + found.table().name() + "\", \""
                        + found.column().name() + "\", \"...\")")
                .collect(Collectors.joining());
        draft.problem(
                "label-renamed-at-once",
                "The running release says \"" + operation.label() + "\" of \"" + type.name()
                        + "\", and would fail at once (22P02).",
                "say .into(\"...\")" + columns
                        + " with the names of the type and the columns that have the new label; or say direct(\"why\") where no running release says the label");
    }

    private void breaking() {
        draft.verdict(
                Verdict.Kind.BREAKING,
                "Breaking in one step: the running release says \"" + operation.label() + "\" of \"" + type.name()
                        + "\" and would fail at once (22P02)"
                        + operation
                                .newType()
                                .map(name -> "; \"" + operation.newLabel() + "\" comes in the type \"" + name
                                        + "\" beside it, in a column beside each column, so that"
                                        + " neither release reads a label that it does not know; triggers keep both"
                                        + " equal, and the contract drops the old columns and their type.")
                                .orElse("."));
    }

    private void split() {
        breaking();
        EnumType renamed = new EnumType(
                type.schema(),
                operation.newType().orElse(type.name()),
                type.relabelled(operation.label(), operation.newLabel()).labels());
        if (!allowed()) {
            return;
        }
        int problems = draft.problems().size();
        TypeExpansions.create(draft, renamed);
        operation.columns().forEach(column -> replace(column, renamed));
        if (draft.problems().size() == problems) {
            draft.keep(new PendingItem.ReplacedType(type, renamed));
        }
    }

    private boolean allowed() {
        int problems = draft.problems().size();
        operation
                .newType()
                .ifPresentOrElse(
                        name -> TypeExpansions.free(draft, type.schema(), name),
                        () -> draft.problem(
                                "type-not-named",
                                "Columns take the place of others, and no type is named that has the label \""
                                        + operation.newLabel() + "\".",
                                "say .into(\"...\") with a name for it"));
        for (EnumColumn found : EnumColumn.of(draft.state(), type)) {
            named(found);
        }
        operation.columns().forEach(this::typed);
        return draft.problems().size() == problems;
    }

    /** Every column moves, once: one that stays would keep the old type, and its label. */
    private void named(EnumColumn found) {
        long times = operation.columns().stream()
                .filter(each -> each.table().equals(found.table().name())
                        && each.column().equals(found.column().name()))
                .count();
        if (times != 1) {
            draft.problem(
                    times == 0 ? "column-not-named" : "column-named-twice",
                    "The column " + found.quoted() + " is of the enum type \"" + type.name() + "\", and "
                            + (times == 0 ? "nothing takes its place." : "more than one column takes its place."),
                    "say .column(\"" + found.table().name() + "\", \""
                            + found.column().name() + "\", \"...\")" + (times == 0 ? "" : " once"));
        } else {
            movable(found);
        }
    }

    private void movable(EnumColumn found) {
        if (found.isArray()) {
            draft.problem(
                    "label-in-array",
                    "The column " + found.quoted()
                            + " holds arrays, and no immutable expression turns their labels into those of another type.",
                    "add the label with addValue(...), and say removeValue(\"" + operation.label()
                            + "\").replaceWith(\"" + operation.newLabel() + "\") in the migration after it");
        }
        boolean computed = found.column()
                .defaultValue()
                .filter(SqlExpression.class::isInstance)
                .isPresent();
        if (computed) {
            draft.problem(
                    "default-of-type",
                    "The default of the column " + found.quoted() + " is an expression of the enum type \""
                            + type.name() + "\".",
                    "say setDefault(...) with a label in a migration before");
        }
        found.sayers(operation.label())
                .forEach(
                        sayer -> draft.problem(
                                "label-in-use",
                                "The label \"" + operation.label() + "\" is said by " + sayer + ", and \""
                                        + operation
                                                .newType()
                                                .map(Identifier::value)
                                                .orElse("") + "\" has no such label.",
                                "drop that in a migration before, and add it with the new label in the one after the contract"));
        found.casters(type)
                .forEach(caster -> draft.problem(
                        "type-in-expression",
                        "A value is cast to the enum type \"" + type.name() + "\" by " + caster
                                + ", and the column becomes another type.",
                        "drop that in a migration before, and add it without the cast in one after"));
    }

    private void typed(RelabelledColumn each) {
        draft.table(each.table())
                .flatMap(table -> draft.column(table, each.column()))
                .filter(column -> !type.isTypeOf(column.type()))
                .ifPresent(column -> draft.problem(
                        "type-mismatch",
                        "The column \"" + each.table() + "." + each.column() + "\" is of type " + column.type()
                                + ", not " + type.name() + ".",
                        "leave it out"));
    }

    private void replace(RelabelledColumn each, EnumType renamed) {
        ColumnDefinition old = draft.state()
                .table(each.table())
                .orElseThrow()
                .column(each.column())
                .orElseThrow();
        SqlType newType = new SqlType(old.type().schema(), renamed.name().value(), List.of(), 0, false);
        ColumnDefinition column = ColumnDefinition.of(each.newName(), newType)
                .withDefault(old.defaultValue().map(value -> relabelled(value, newType)));
        var conversion = new Conversion(
                mapped(each.column(), type.labels(), newType, renamed.labels()),
                mapped(each.newName(), renamed.labels(), old.type(), type.labels()));
        ReplaceColumnExpansion.of(
                        draft,
                        new ReplaceColumn(
                                each.table(),
                                each.column(),
                                old.type(),
                                column,
                                conversion,
                                OnUnconvertible.REJECT,
                                true))
                .replace();
    }

    private Value relabelled(Value value, SqlType newType) {
        String text = ((Literal) value).text();
        return new Literal(text.equals(operation.label()) ? operation.newLabel() : text, newType);
    }

    /** Label by label, which is immutable; a cast by way of text is not. */
    private static SqlExpression mapped(Identifier column, List<String> from, SqlType toType, List<String> to) {
        StringBuilder text =
                new StringBuilder("CASE ").append(Counting.column(column).text());
        for (int index = 0; index < from.size(); index++) {
            text.append(" WHEN ")
                    .append(PostgresWriter.literal(from.get(index)))
                    .append(" THEN ")
                    .append(PostgresWriter.literal(to.get(index)))
                    .append("::")
                    .append(PostgresWriter.type(toType));
        }
        return new SqlExpression(text.append(" END").toString());
    }

    private void inPlace() {
        draft.verdict(
                Verdict.Kind.DIRECT,
                "Direct, on the author's word: " + draft.direct().orElseThrow() + ". A release that says \""
                        + operation.label() + "\" fails from then on (22P02), and one that reads \""
                        + operation.newLabel() + "\" has to know it.");
        List<EnumColumn> columns = EnumColumn.of(draft.state(), type);
        List<String> sayers = columns.stream()
                .flatMap(found -> found.sayers(operation.label()).stream())
                .distinct()
                .toList();
        sayers.forEach(sayer -> draft.problem(
                "label-in-use",
                "The label \"" + operation.label() + "\" is said by " + sayer
                        + ", whose text would go on saying it while the catalog says \"" + operation.newLabel() + "\".",
                "drop that in a migration before, and add it with the new label in the one after this"));
        if (sayers.isEmpty()) {
            TypeDdl.RenameEnumValue forth = new TypeDdl.RenameEnumValue(type, operation.label(), operation.newLabel());
            draft.unitOfItsOwn(
                            Phase.EXPAND,
                            type.name() + "_" + operation.newLabel(),
                            "Rename the label " + operation.label() + " of " + type.name() + " to "
                                    + operation.newLabel())
                    .step(forth, new TypeDdl.RenameEnumValue(forth.renamed(), operation.newLabel(), operation.label()));
        }
    }
}
