package dev.belay.core.plan.expansion;

import dev.belay.core.objects.EnumType;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.RelabelledColumn;
import dev.belay.dsl.types.RenameEnumValue;
import dev.belay.dsl.values.SqlExpression;

/** What has to be true before every column of an enum type can become one of a type with another label. */
record EnumRenamingRules(Draft draft, EnumType type, RenameEnumValue operation) {

    boolean allowed() {
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
        String what = "The column " + found.quoted() + " is of the enum type \"" + type.name() + "\", and ";
        if (times == 0) {
            draft.problem("column-not-named", what + "nothing takes its place.", "say " + found.replaced());
        } else if (times > 1) {
            draft.problem(
                    "column-named-twice",
                    what + "more than one column takes its place.",
                    "say " + found.replaced() + " once");
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
        found.column()
                .defaultValue()
                .filter(SqlExpression.class::isInstance)
                .ifPresent(expression -> draft.problem(
                        "default-of-type",
                        "The default of the column " + found.quoted() + " is an expression of the enum type \""
                                + type.name() + "\".",
                        "say setDefault(...) with a label in a migration before"));
        found.sayers(operation.label()).forEach(this::saysLabel);
        found.casters(type).forEach(this::namesType);
    }

    private void saysLabel(String sayer) {
        draft.problem(
                "label-in-use",
                "The label \"" + operation.label() + "\" is said by " + sayer + ", and \""
                        + operation.newType().map(Identifier::value).orElse("") + "\" has no such label.",
                "drop that in a migration before, and add it with the new label in the one after the contract");
    }

    private void namesType(String caster) {
        draft.problem(
                "type-in-expression",
                "A value is cast to the enum type \"" + type.name() + "\" by " + caster
                        + ", and the column becomes another type.",
                "drop that in a migration before, and add it without the cast in one after");
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
}
