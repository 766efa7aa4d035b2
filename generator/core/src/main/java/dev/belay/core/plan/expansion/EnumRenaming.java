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
                .map(EnumColumn::replaced)
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
        if (!new EnumRenamingRules(draft, type, operation).allowed()) {
            return;
        }
        EnumType renamed = new EnumType(
                type.schema(),
                operation.newType().orElseThrow(),
                type.relabelled(operation.label(), operation.newLabel()).labels());
        int problems = draft.problems().size();
        TypeExpansions.create(draft, renamed, type);
        operation.columns().forEach(column -> replace(column, renamed));
        if (draft.problems().size() == problems) {
            draft.keep(new PendingItem.ReplacedType(type, renamed));
        }
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
