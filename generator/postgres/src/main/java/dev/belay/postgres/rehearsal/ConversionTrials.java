package dev.belay.postgres.rehearsal;

import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.RepairRule;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.objects.SyncRule;
import dev.belay.core.objects.TripwireRule;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds conversions that depend on more than their column: PostgreSQL refuses to index over them (42P17), and a sync
 * trigger would give another value than the backfill did.
 */
final class ConversionTrials {
    private static final String NOT_IMMUTABLE = "42P17";

    private final ModelDatabase model;
    private final Findings findings;

    ConversionTrials(ModelDatabase model, Findings findings) {
        this.model = model;
        this.findings = findings;
    }

    /** Tries every conversion that a state has and the one before had not. */
    void run(SchemaState before, SchemaState after) throws SQLException {
        for (var trigger : after.triggers()) {
            if (!before.triggers().contains(trigger)) {
                for (var expression : trigger.rule().accept(new Conversions(trigger.table()))) {
                    tryWithin(after, trigger.table(), expression);
                }
            }
        }
        // A function that converts is declared immutable, whatever its expression is.
        for (var function : after.conversions()) {
            if (!before.conversions().contains(function)) {
                tryWithin(after, function.table(), function.expression());
            }
        }
    }

    private void tryWithin(SchemaState state, TableName table, SqlExpression expression) throws SQLException {
        model.within(state, () -> {
            tryOut(table, expression);
            return table;
        });
    }

    private void tryOut(TableName table, SqlExpression expression) throws SQLException {
        try {
            // Not every type can be indexed; whether a value of it is there can.
            model.indexOn(table, "((" + expression.text() + ") IS NULL)");
        } catch (SQLException e) {
            if (NOT_IMMUTABLE.equals(e.getSQLState())) {
                findings.add(
                        "volatile-conversion",
                        table.toString(),
                        "an expression that depends on its column alone",
                        expression.text());
            } else {
                findings.add("conversion-fails", table.toString(), "an expression that runs", e.getMessage());
            }
        }
    }

    /** The two directions of a rule. */
    private record Conversions(TableName table) implements SyncRule.Visitor<List<SqlExpression>> {

        @Override
        public List<SqlExpression> replace(ReplaceRule rule) {
            return Stream.concat(rule.up().stream(), rule.down().stream()).toList();
        }

        @Override
        public List<SqlExpression> reshape(ReshapeRule rule) {
            return Stream.concat(rule.up().stream(), rule.down().stream()).toList();
        }

        @Override
        public List<SqlExpression> tripwire(TripwireRule rule) {
            return rule.columns().accept(this);
        }

        @Override
        public List<SqlExpression> fill(FillRule rule) {
            return List.of();
        }

        @Override
        public List<SqlExpression> repair(RepairRule rule) {
            return List.of();
        }

        @Override
        public List<SqlExpression> compute(ComputeRule rule) {
            return List.of(rule.expressionIn(table));
        }
    }
}
