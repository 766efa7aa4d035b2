package dev.belay.core.plan.expansion;

import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.Optional;

/** The columns that a trigger computes for good. */
final class ComputedColumns {

    private ComputedColumns() {}

    /** The trigger that computes the column; empty where none does. */
    static Optional<SyncTrigger> trigger(SchemaState state, TableName table, Identifier column) {
        Optional<ComputeRule> rule = state.computing(table, column);
        return state.triggersOf(table).stream()
                .filter(trigger -> rule.filter(trigger.rule()::equals).isPresent())
                .findFirst();
    }

    /** What the trigger computes its column from, as the table's name of today lets it be written. */
    static SqlExpression expression(SyncTrigger trigger) {
        return ((ComputeRule) trigger.rule()).expressionIn(trigger.table());
    }

    /** Whether a trigger computes the column, so that nobody else decides what it holds; a problem then. */
    static boolean refuseWritten(Draft draft, Table table, ColumnDefinition column) {
        Optional<ComputeRule> rule = draft.state().computing(table.name(), column.name());
        rule.ifPresent(found -> draft.problem(
                "computed-column",
                "The column \"" + table.name() + "." + column.name() + "\" is computed by a trigger from \""
                        + found.expression().text() + "\".",
                "drop the column in a migration before, contract that, and add it anew as it is to be"));
        return rule.isPresent();
    }

    /** Reports columns that a trigger computes from the column, whose name its function says. */
    static void refuseSource(Draft draft, Table table, Identifier column) {
        draft.state()
                .computing(table.name())
                .filter(rule -> rule.reads().contains(column))
                .forEach(rule -> draft.problem(
                        "column-in-generated",
                        "The column \"" + table.name() + "." + rule.column().name()
                                + "\" is computed by a trigger from \"" + column + "\".",
                        "drop that column in a migration before, contract that, and add it anew afterwards"));
    }

    /** Whether a column of the table is computed by a trigger, whose function would outlive the table; a problem then. */
    static boolean refuseOn(Draft draft, Table table) {
        Optional<ComputeRule> rule = draft.state().computing(table.name()).findFirst();
        rule.ifPresent(found -> draft.problem(
                "computed-column",
                "The column \"" + table.name() + "." + found.column().name()
                        + "\" is computed by a trigger, whose function would outlive the table.",
                "drop that column in a migration before, and contract that"));
        return rule.isPresent();
    }
}
