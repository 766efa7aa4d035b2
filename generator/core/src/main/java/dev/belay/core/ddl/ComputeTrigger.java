package dev.belay.core.ddl;

import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;

/** The trigger that computes a column from others of its row. */
final class ComputeTrigger {

    private final SyncTrigger trigger;
    private final ComputeRule rule;

    ComputeTrigger(SyncTrigger trigger, ComputeRule rule) {
        this.trigger = trigger;
        this.rule = rule;
    }

    /**
     * When the trigger for UPDATE has something to do: a source has another image, or the column was written, or not
     * filled yet, and holds anything but the value of the expression. A backfill writes just that, so its rows call no
     * function, and filled rows of which other columns change do not evaluate the expression.
     */
    String updateCondition() {
        List<Identifier> column = List.of(rule.column().name());
        String written = RowText.changed(column) + " OR " + RowText.row("NEW", column) + " IS NULL";
        return RowText.changed(rule.reads()) + "\n    OR "
                + new ConvertedValue(rule.column().type(), rule.expression(), rule.reads())
                        .text("NEW")
                        .map(value ->
                                "(" + written + ")\n      AND " + RowText.differs(RowText.row("NEW", column), value))
                        .orElse(written);
    }

    /** The body of the function. */
    String body() {
        return """
                #variable_conflict use_column
                BEGIN
                  -- What a statement writes into %s itself does not count.
                  %s
                  RETURN NEW;
                END
                """.formatted(
                        SqlText.identifier(rule.column().name()),
                        RowText.select(
                                new TableName(trigger.table().schema(), rule.alias()),
                                "NEW." + SqlText.identifier(rule.column().name()),
                                rule.expression(),
                                rule.reads()));
    }
}
