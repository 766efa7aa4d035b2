package dev.belay.core.ddl;

import dev.belay.core.config.Policy;
import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.ConversionFunction;
import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.RepairRule;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.objects.SyncRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.TripwireRule;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes {@link SyncDdl}. */
final class SyncWriter implements SyncDdl.Visitor<List<String>> {

    private static final String CONVERSION = """
            #variable_conflict use_column
            DECLARE
              belay_result {type};
            BEGIN
              SELECT {expression} INTO belay_result FROM (SELECT $1 AS {column}) AS {table};
              RETURN belay_result;
            EXCEPTION
              -- What cannot be converted is reported as NULL; every other error is the client's to see.
              WHEN data_exception OR integrity_constraint_violation THEN
                RETURN NULL;
            END
            """;

    private final Policy policy;

    SyncWriter(Policy policy) {
        this.policy = policy;
    }

    @Override
    public List<String> create(SyncDdl.Create statement) {
        return statement.trigger().rule().accept(new CreateRule(statement.trigger()));
    }

    @Override
    public List<String> drop(SyncDdl.Drop statement) {
        SyncTrigger trigger = statement.trigger();
        String table = SqlText.table(trigger.table());
        List<String> statements = new ArrayList<>(List.of(
                "DROP TRIGGER " + SqlText.identifier(trigger.insertTrigger()) + " ON " + table,
                "DROP TRIGGER " + SqlText.identifier(trigger.updateTrigger()) + " ON " + table,
                "DROP FUNCTION " + function(trigger.table(), trigger.function()) + "()"));
        statements.addAll(trigger.rule().accept(new DropMark(trigger.table())));
        return statements;
    }

    @Override
    public List<String> createConversion(SyncDdl.CreateConversion statement) {
        ConversionFunction function = statement.function();
        TableName table = function.table();
        String name = function(table, function.name()) + "("
                + SqlText.type(function.argument().type()) + ")";
        String body = PlpgsqlBlock.filled(
                CONVERSION,
                Map.of(
                        "type", SqlText.type(function.result()),
                        "expression", SqlText.parenthesized(function.expression()),
                        "column", SqlText.identifier(function.argument().name()),
                        "table", SqlText.identifier(table.name())));
        return List.of(
                "CREATE FUNCTION " + name + " RETURNS " + SqlText.type(function.result())
                        + "\nLANGUAGE plpgsql\nIMMUTABLE\nSET search_path = " + searchPath(table) + "\nAS "
                        + PlpgsqlBlock.dollarQuoted(body),
                "GRANT EXECUTE ON FUNCTION " + name + " TO PUBLIC");
    }

    @Override
    public List<String> dropConversion(SyncDdl.DropConversion statement) {
        ConversionFunction function = statement.function();
        return List.of("DROP FUNCTION " + function(function.table(), function.name()) + "("
                + SqlText.type(function.argument().type()) + ")");
    }

    /** A function in the schema of a table. */
    static String function(TableName table, Identifier function) {
        return SqlText.qualified(table.schema(), function);
    }

    /** What a function sees whoever calls it: the table's schema and public, and temporary objects last. */
    static String searchPath(TableName table) {
        String schema = SqlText.identifier(table.schema());
        return table.schema().equals(TableName.PUBLIC) ? schema + ", pg_temp" : schema + ", public, pg_temp";
    }

    /** The statements that create a rule's function and triggers. */
    private final class CreateRule implements SyncRule.Visitor<List<String>> {

        private final SyncTrigger trigger;

        CreateRule(SyncTrigger trigger) {
            this.trigger = trigger;
        }

        @Override
        public List<String> replace(ReplaceRule rule) {
            ReplaceTrigger text = new ReplaceTrigger(policy, trigger, rule);
            List<String> statements = new ArrayList<>(rule.omissionMark()
                    .map(mark -> OmissionMark.create(trigger.table(), rule.replacement(), mark))
                    .orElse(List.of()));
            boolean query =
                    Stream.concat(rule.up().stream(), rule.down().stream()).anyMatch(SqlWords::holdsQuery);
            statements.addAll(triggers(query, text.body(), text.insertCondition(), text.updateCondition()));
            return statements;
        }

        @Override
        public List<String> reshape(ReshapeRule rule) {
            ReshapeTrigger text = new ReshapeTrigger(trigger, rule);
            boolean query =
                    Stream.concat(rule.up().stream(), rule.down().stream()).anyMatch(SqlWords::holdsQuery);
            return triggers(query, text.body(), "", text.updateCondition());
        }

        @Override
        public List<String> tripwire(TripwireRule rule) {
            TripwireTrigger text = new TripwireTrigger(trigger, rule.columns());
            boolean query = rule.columns().conversions().stream().anyMatch(SqlWords::holdsQuery);
            return triggers(query, text.body(), text.insertCondition(), text.updateCondition());
        }

        @Override
        public List<String> fill(FillRule rule) {
            String condition = "NEW." + SqlText.identifier(rule.column().name()) + " IS NULL";
            boolean query = SqlText.holdsQuery(rule.fill());
            return triggers(query, new FillTrigger(trigger.table()).body(rule), condition, condition);
        }

        @Override
        public List<String> repair(RepairRule rule) {
            boolean query = SqlWords.holdsQuery(rule.condition()) || SqlText.holdsQuery(rule.value());
            return triggers(query, new FillTrigger(trigger.table()).body(rule), "", "");
        }

        @Override
        public List<String> compute(ComputeRule rule) {
            ComputeTrigger text = new ComputeTrigger(trigger, rule);
            return triggers(false, text.body(), "", text.updateCondition());
        }

        /**
         * A role that may write this table need not be allowed to read the one that a query asks: the owner reads it.
         */
        private List<String> triggers(boolean query, String body, String insertCondition, String updateCondition) {
            TableName table = trigger.table();
            return List.of(
                    "CREATE FUNCTION " + function(table, trigger.function())
                            + "() RETURNS trigger\nLANGUAGE plpgsql\n" + (query ? "SECURITY DEFINER\n" : "")
                            + "SET search_path = " + searchPath(table)
                            + "\nAS " + PlpgsqlBlock.dollarQuoted(body),
                    trigger(trigger.insertTrigger(), "INSERT", insertCondition),
                    trigger(trigger.updateTrigger(), "UPDATE", updateCondition));
        }

        private String trigger(Identifier name, String event, String condition) {
            return "CREATE TRIGGER " + SqlText.identifier(name) + "\n  BEFORE " + event + " ON "
                    + SqlText.table(trigger.table()) + "\n  FOR EACH ROW"
                    + (condition.isEmpty() ? "" : "\n  WHEN (" + condition + ")")
                    + "\n  EXECUTE FUNCTION " + function(trigger.table(), trigger.function()) + "()";
        }
    }

    /** The statements that drop the mark of a rule. */
    private static final class DropMark implements SyncRule.Visitor<List<String>> {

        private final TableName table;

        DropMark(TableName table) {
            this.table = table;
        }

        @Override
        public List<String> replace(ReplaceRule rule) {
            return rule.omissionMark()
                    .map(mark -> OmissionMark.drop(table, rule.replacement(), mark))
                    .orElse(List.of());
        }

        @Override
        public List<String> reshape(ReshapeRule rule) {
            return List.of();
        }

        @Override
        public List<String> tripwire(TripwireRule rule) {
            return List.of();
        }

        @Override
        public List<String> fill(FillRule rule) {
            return List.of();
        }

        @Override
        public List<String> repair(RepairRule rule) {
            return List.of();
        }

        @Override
        public List<String> compute(ComputeRule rule) {
            return List.of();
        }
    }
}
