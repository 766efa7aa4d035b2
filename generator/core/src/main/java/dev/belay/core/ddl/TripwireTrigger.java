package dev.belay.core.ddl;

import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Map;

/**
 * The trigger that refuses a write of an old column alone, where the application writes the old and the new one itself.
 * It looks at a row only when the old column changes and the new one does not, or when a new row has no new value, and
 * lets pass what is in step: where new is what up makes of old, or old is what down makes of new.
 */
final class TripwireTrigger {

    private static final String BODY = """
            #variable_conflict use_column
            DECLARE
              belay_up {new_type};
              belay_down {old_type};
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
    private final ReplaceRule rule;
    private final String oldColumn;
    private final String newColumn;

    TripwireTrigger(SyncTrigger trigger, ReplaceRule rule) {
        this.trigger = trigger;
        this.rule = rule;
        this.oldColumn = SqlText.identifier(rule.old().name());
        this.newColumn = SqlText.identifier(rule.replacement().name());
    }

    /** When the trigger for INSERT has something to do. */
    String insertCondition() {
        return "NEW." + newColumn + " IS NULL AND NEW." + oldColumn + " IS NOT NULL";
    }

    /** When the trigger for UPDATE has something to do. */
    String updateCondition() {
        return changed(oldColumn) + " AND NOT " + changed(newColumn);
    }

    /** The body of the function. */
    String body() {
        TableName table = trigger.table();
        return PlpgsqlBlock.filled(
                BODY,
                Map.ofEntries(
                        Map.entry("new_type", SqlText.type(rule.replacement().type())),
                        Map.entry("old_type", SqlText.type(rule.old().type())),
                        Map.entry(
                                "up",
                                RowText.select(
                                        table,
                                        "belay_up",
                                        up(),
                                        List.of(rule.old().name()))),
                        Map.entry(
                                "down",
                                RowText.select(
                                        table,
                                        "belay_down",
                                        down(),
                                        List.of(rule.replacement().name()))),
                        Map.entry("new_differs", RowText.differs("NEW." + newColumn, "belay_up")),
                        Map.entry("old_differs", RowText.differs("NEW." + oldColumn, "belay_down")),
                        Map.entry("message", message()),
                        Map.entry("detail", SqlText.literal(detail())),
                        Map.entry("hint", SqlText.literal(hint())),
                        Map.entry("schema", SqlText.literal(table.schema().value())),
                        Map.entry("table", SqlText.literal(table.name().value())),
                        Map.entry("column", SqlText.literal(rule.old().name().value()))));
    }

    private String message() {
        return PlpgsqlBlock.format("[old-column-alone] A write of \"" + trigger.table() + "."
                + rule.old().name()
                + "\" left \"" + rule.replacement().name() + "\" behind, which releases read since "
                + trigger.change() + ".");
    }

    private String detail() {
        return "A release that knows " + rule.old().name() + " alone is still running, or a statement of the one that"
                + " writes both leaves " + rule.replacement().name() + " out.";
    }

    private String hint() {
        return "Write both in one statement, " + newColumn + " as " + SqlText.text(up()) + ".";
    }

    private SqlExpression up() {
        return rule.up().orElseGet(() -> new SqlExpression(oldColumn));
    }

    private SqlExpression down() {
        return rule.down().orElseGet(() -> new SqlExpression(newColumn));
    }

    private static String changed(String column) {
        return RowText.differs("NEW." + column, "OLD." + column);
    }
}
