package dev.belay.core.plan.expansion;

import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns that a trigger computes for good. */
final class ComputedColumns {

    private ComputedColumns() {}

    /** The trigger that computes the column; empty where none does. */
    static Optional<SyncTrigger> trigger(SchemaState state, TableName table, Identifier column) {
        return triggers(state, table)
                .filter(trigger -> rule(trigger).column().name().equals(column))
                .findFirst();
    }

    /** What computes columns of the table. */
    static Stream<ComputeRule> of(SchemaState state, TableName table) {
        return triggers(state, table).map(ComputedColumns::rule);
    }

    static ComputeRule rule(SyncTrigger trigger) {
        return (ComputeRule) trigger.rule();
    }

    private static Stream<SyncTrigger> triggers(SchemaState state, TableName table) {
        return state.triggersOf(table).stream().filter(trigger -> trigger.rule() instanceof ComputeRule);
    }

    /** Whether a trigger computes the column, so that nobody else decides what it holds; a problem then. */
    static boolean refuseWritten(Draft draft, Table table, ColumnDefinition column) {
        Optional<ComputeRule> rule =
                trigger(draft.state(), table.name(), column.name()).map(ComputedColumns::rule);
        rule.ifPresent(found -> draft.problem(
                "computed-column",
                "The column \"" + table.name() + "." + column.name() + "\" is computed by a trigger from \""
                        + found.expression().text() + "\".",
                "drop the column in a migration before, contract that, and add it anew as it is to be"));
        return rule.isPresent();
    }

    /** Reports columns that a trigger computes from the column, whose name its function says. */
    static void refuseSource(Draft draft, Table table, Identifier column) {
        of(draft.state(), table.name())
                .filter(rule -> rule.reads().contains(column))
                .forEach(rule -> draft.problem(
                        "column-in-generated",
                        "The column \"" + table.name() + "." + rule.column().name()
                                + "\" is computed by a trigger from \"" + column + "\".",
                        "drop that column in a migration before, contract that, and add it anew afterwards"));
    }

    /** Whether a column of the table is computed by a trigger, whose function would outlive the table; a problem then. */
    static boolean refuseOn(Draft draft, Table table) {
        Optional<ComputeRule> rule = of(draft.state(), table.name()).findFirst();
        rule.ifPresent(found -> draft.problem(
                "computed-column",
                "The column \"" + table.name() + "." + found.column().name()
                        + "\" is computed by a trigger, whose function would outlive the table.",
                "drop that column in a migration before, and contract that"));
        return rule.isPresent();
    }
}
