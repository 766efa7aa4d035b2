package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.objects.EnumType;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.ColumnUse;
import dev.belay.dsl.constraints.AddCheck;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.Repair;
import dev.belay.dsl.types.RemoveEnumValue;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a label goes. PostgreSQL cannot take it from its type, and with a new type whoever writes the label between a
 * count and a cast would fail (22P02). So it stays in the type, and a check forbids it in each column.
 */
record EnumRemoval(Draft draft, EnumType type, RemoveEnumValue operation) {

    void expand() {
        List<EnumColumn> columns = EnumColumn.of(draft.state(), type);
        if (columns.isEmpty()) {
            draft.nothingToDo("no column has the type \"" + type.name()
                    + "\", and PostgreSQL cannot remove a label from the type itself");
            return;
        }
        verdict();
        operation
                .replacement()
                .ifPresent(other -> draft.refuseDirect("Removing a label that rows may hold has no direct(...) form: a"
                        + " plain check fails on the first of them, so \"" + other
                        + "\" has to take its place before."));
        if (columns.stream().map(this::forbiddable).toList().contains(false)) {
            return;
        }
        operation.replacement().ifPresent(other -> announce(other, columns));
        columns.forEach(this::forbid);
    }

    private void announce(String other, List<EnumColumn> columns) {
        String label = "\"" + operation.label() + "\"";
        draft.gate(
                Phase.EXPAND,
                "The running release can live with \"" + other + "\" where it writes " + label
                        + ": what it writes into "
                        + columns.stream().map(EnumColumn::quoted).collect(Collectors.joining(", "))
                        + " becomes \"" + other
                        + "\" from here on, and RETURNING says so; after the backfill it finds no "
                        + label + " where it asks for it.");
    }

    private void verdict() {
        draft.verdict(
                draft.direct().isPresent() ? Verdict.Kind.DIRECT : Verdict.Kind.BREAKING,
                draft.direct()
                        .map(why -> "Direct, on the author's word: " + why + ".")
                        .orElse("Breaking in one step: the running release may say \"" + operation.label()
                                + "\", and PostgreSQL cannot remove a label from a type; it stays in \"" + type.name()
                                + "\", and a check forbids it in each column of that type."));
    }

    private boolean forbiddable(EnumColumn found) {
        int problems = draft.problems().size();
        if (found.hasDefault(operation.label())) {
            draft.problem(
                    "label-is-default",
                    "The column " + found.quoted() + " has a default that says \"" + operation.label() + "\".",
                    "say setDefault(...) with another label, or dropDefault(...), in a migration before");
        }
        if (operation.replacement().isPresent()) {
            replaceable(found);
        }
        return draft.problems().size() == problems;
    }

    /** What a value takes part in besides its column may not bear that it becomes another. */
    private void replaceable(EnumColumn found) {
        ColumnUse use = new ColumnUse(found.table(), found.column().name());
        if (KeyColumns.decidesUniqueKey(found.table(), found.column().name())
                || found.table().indexes().stream().anyMatch(index -> index.unique() && use.usedBy(index))) {
            draft.problem(
                    "label-in-key",
                    "The column " + found.quoted() + " decides what is unique in \""
                            + found.table().name()
                            + "\", so that a row with \""
                            + operation.replacement().orElseThrow()
                            + "\" may be there already.",
                    "mend the rows with the application first, and leave out replaceWith(...)");
        }
        if (ForeignKeys.hold(draft.state(), found.table(), found.column().name())) {
            draft.problem(
                    "label-in-foreign-key",
                    "The column " + found.quoted() + " is part of a foreign key, and the row with \""
                            + operation.replacement().orElseThrow() + "\" on its other side may be missing.",
                    "mend the rows with the application first, and leave out replaceWith(...)");
        }
        found.sayers(operation.label())
                .forEach(sayer -> draft.problem(
                        "label-in-use",
                        "The label \"" + operation.label() + "\" is said by " + sayer
                                + ", and nothing tells what of it holds for \""
                                + operation.replacement().orElseThrow() + "\".",
                        "drop that in a migration before, and add what takes its place in the one after this"));
    }

    private void forbid(EnumColumn found) {
        Check check = new Check(
                Optional.of(DerivedNames.joined(
                        found.table().name().name(), found.column().name(), "not", operation.label())),
                condition(found));
        Optional<Repair> repair =
                operation.replacement().map(other -> new Repair(found.column().name(), replacement(found, other)));
        new ConstraintExpansions(draft)
                .check(
                        new AddCheck(found.table().name(), check, repair),
                        "say replaceWith(\"label\") in the migration");
    }

    private SqlExpression condition(EnumColumn found) {
        String label = PostgresWriter.literal(operation.label());
        return new SqlExpression(
                found.isArray() ? label + " <> ALL (" + found.written() + ")" : found.written() + " <> " + label);
    }

    private Value replacement(EnumColumn found, String other) {
        return found.isArray()
                ? new SqlExpression("array_replace(" + found.written() + ", "
                        + PostgresWriter.literal(operation.label()) + ", " + PostgresWriter.literal(other) + ")")
                : new Literal(other, found.column().type());
    }
}
