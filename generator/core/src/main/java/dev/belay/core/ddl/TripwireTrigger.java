package dev.belay.core.ddl;

import dev.belay.core.objects.PairRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The trigger that refuses a write of old columns alone, where the application writes the old and the new ones itself.
 * It looks at a row only when an old column changes and no new one does, or when a new row has no new value, and lets
 * pass what is in step: where the new ones are what up makes of the old, or the old what down makes of the new.
 */
final class TripwireTrigger {

    private static final String BODY = """
            #variable_conflict use_column
            DECLARE
              {up_variables}
              {down_variables}
            BEGIN
              {up}
              IF NOT {new_differs} THEN
                RETURN NEW;
              END IF;
              IF TG_OP = 'UPDATE' THEN
                {down}
                IF NOT {old_differs} THEN
                  RETURN NEW;
                END IF;
              END IF;
              RAISE EXCEPTION {message}
              USING ERRCODE = 'integrity_constraint_violation',
                DETAIL = {detail},
                HINT = {hint},
                SCHEMA = {schema},
                TABLE = {table},
                COLUMN = {column},
                CONSTRAINT = TG_NAME;
            END
            """;

    private final SyncTrigger trigger;
    private final PairRule rule;
    private final List<String> ups;
    private final List<String> downs;

    TripwireTrigger(SyncTrigger trigger, PairRule rule) {
        this.trigger = trigger;
        this.rule = rule;
        this.ups = variables("belay_up", rule.news().size());
        this.downs = variables("belay_down", rule.olds().size());
    }

    private static List<String> variables(String name, int count) {
        return count == 1
                ? List.of(name)
                : IntStream.rangeClosed(1, count)
                        .mapToObj(number -> name + "_" + number)
                        .toList();
    }

    /** When the trigger for INSERT has something to do. */
    String insertCondition() {
        return nulls(rule.newNames(), "IS NULL", "= 0") + " AND " + nulls(rule.oldNames(), "IS NOT NULL", "> 0");
    }

    /** A test of one column, or of how many of several hold a value. */
    private static String nulls(List<Identifier> columns, String one, String several) {
        return columns.size() == 1
                ? RowText.fields("NEW", columns).get(0) + " " + one
                : "num_nonnulls(" + RowText.row("NEW", columns) + ") " + several;
    }

    /** When the trigger for UPDATE has something to do. */
    String updateCondition() {
        return RowText.changed(rule.oldNames()) + " AND NOT " + RowText.changed(rule.newNames());
    }

    /** The body of the function. */
    String body() {
        TableName table = trigger.table();
        return PlpgsqlBlock.filled(
                BODY,
                Map.ofEntries(
                        Map.entry("up_variables", declared(ups, rule.news())),
                        Map.entry("down_variables", declared(downs, rule.olds())),
                        Map.entry("up", RowText.select(table, ups, expressions(rule.toNew()), rule.oldNames())),
                        Map.entry("down", RowText.select(table, downs, expressions(rule.toOld()), rule.newNames())),
                        Map.entry("new_differs", differ(rule.newNames(), ups)),
                        Map.entry("old_differs", differ(rule.oldNames(), downs)),
                        Map.entry("message", message()),
                        Map.entry("detail", SqlText.literal(detail())),
                        Map.entry("hint", SqlText.literal(hint())),
                        Map.entry("schema", SqlText.literal(table.schema().value())),
                        Map.entry("table", SqlText.literal(table.name().value())),
                        Map.entry(
                                "column", SqlText.literal(rule.oldNames().get(0).value()))));
    }

    private static String declared(List<String> variables, List<ColumnDefinition> columns) {
        return IntStream.range(0, variables.size())
                .mapToObj(index -> variables.get(index) + " "
                        + SqlText.type(columns.get(index).type()) + ";")
                .collect(Collectors.joining("\n"));
    }

    private static List<SqlExpression> expressions(List<Assignment> assignments) {
        return assignments.stream().map(each -> (SqlExpression) each.value()).toList();
    }

    private static String differ(List<Identifier> columns, List<String> variables) {
        return RowText.differs(RowText.row("NEW", columns), String.join(", ", variables));
    }

    private String message() {
        String olds = rule.oldNames().stream()
                .map(column -> "\"" + trigger.table() + "." + column + "\"")
                .collect(Collectors.joining(" or "));
        String news =
                rule.newNames().stream().map(column -> "\"" + column + "\"").collect(Collectors.joining(" and "));
        return PlpgsqlBlock.format("[old-column-alone] A write of " + olds + " left " + news
                + " behind, which releases read since " + trigger.change() + ".");
    }

    private String detail() {
        return "A release that knows " + listed(rule.oldNames()) + " alone is still running, or a statement of the one"
                + " that writes both leaves " + listed(rule.newNames()) + " out.";
    }

    private String hint() {
        String given = rule.toNew().stream()
                .map(each -> SqlText.identifier(each.column()) + " as " + SqlText.text((SqlExpression) each.value()))
                .collect(Collectors.joining(" and "));
        return "Write both in one statement, " + given + ".";
    }

    private static String listed(List<Identifier> columns) {
        return columns.stream().map(Identifier::value).collect(Collectors.joining(" and "));
    }
}
