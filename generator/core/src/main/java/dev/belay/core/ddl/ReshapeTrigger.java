package dev.belay.core.ddl;

import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The trigger that keeps old and new columns equal, each side compared as one value. */
final class ReshapeTrigger {

    private static final String BODY = """
            #variable_conflict use_column
            DECLARE
              {variables}
              belay_old_changed boolean;
              belay_new_changed boolean;
            BEGIN
              IF TG_OP = 'UPDATE' THEN
                belay_old_changed := {old_changed};
                belay_new_changed := {new_changed};
              END IF;
              IF belay_old_changed AND belay_new_changed THEN
                NULL; -- Whoever changes both decides both.
              ELSE
                {up}
                IF TG_OP = 'INSERT' THEN
                  IF {new_missing} THEN
                    {take_up}
                  ELSIF {new_differs}{old_missing} THEN
                    {down}
                  END IF;
                ELSIF belay_old_changed THEN
                  {take_up}
                ELSIF belay_new_changed THEN
                  -- The backfill writes what up gives: that is no news for the old side.
                  IF {new_differs} THEN
                    {down}
                  END IF;
                ELSIF {new_missing} THEN
                  -- The backfill has not come to this row yet.
                  {take_up}
                END IF;
              END IF;
              RETURN NEW;
            END
            """;

    private final SyncTrigger trigger;
    private final ReshapeRule rule;

    ReshapeTrigger(SyncTrigger trigger, ReshapeRule rule) {
        this.trigger = trigger;
        this.rule = rule;
    }

    /** When the trigger for UPDATE has something to do; not for what a backfill writes. */
    String updateCondition() {
        return RowText.changed(rule.oldNames()) + "\n    OR " + missing() + "\n    OR " + newIsNews();
    }

    private String newIsNews() {
        String changed = RowText.changed(rule.newNames());
        return converted()
                .map(up ->
                        "(" + changed + "\n      AND " + RowText.differs(RowText.row("NEW", rule.newNames()), up) + ")")
                .orElse(changed);
    }

    /** What up makes of the row being written, as operands; empty where a query is needed for that. */
    private Optional<String> converted() {
        List<Optional<String>> operands = new ArrayList<>();
        for (int index = 0; index < rule.news().size(); index++) {
            SqlExpression up = (SqlExpression) rule.toNew().get(index).value();
            operands.add(new ConvertedValue(rule.news().get(index).type(), up, rule.oldNames()).text("NEW"));
        }
        return operands.stream().allMatch(Optional::isPresent)
                ? Optional.of(operands.stream().map(Optional::orElseThrow).collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    /** The body of the function. */
    String body() {
        return PlpgsqlBlock.filled(
                BODY,
                Map.ofEntries(
                        Map.entry("variables", each((index, column) -> up(index) + " " + type(column) + ";")),
                        Map.entry("old_changed", RowText.changed(rule.oldNames())),
                        Map.entry("new_changed", RowText.changed(rule.newNames())),
                        Map.entry("up", select(ups(), rule.toNew(), rule.oldNames())),
                        Map.entry(
                                "down", select(RowText.fields("NEW", rule.oldNames()), rule.toOld(), rule.newNames())),
                        Map.entry("take_up", each((index, column) -> "NEW." + name(column) + " := " + up(index) + ";")),
                        Map.entry("new_missing", missing()),
                        Map.entry(
                                "new_differs",
                                RowText.differs(RowText.row("NEW", rule.newNames()), String.join(", ", ups()))),
                        Map.entry("old_missing", oldMissing())));
    }

    private String oldMissing() {
        return rule.olds().stream()
                .filter(ColumnDefinition::notNull)
                .map(column -> " OR NEW." + name(column) + " IS NULL")
                .collect(Collectors.joining());
    }

    private String missing() {
        return "num_nonnulls(" + RowText.row("NEW", rule.newNames()) + ") = 0";
    }

    private interface Line {
        String of(int index, ColumnDefinition column);
    }

    private String each(Line line) {
        return IntStream.range(0, rule.news().size())
                .mapToObj(index -> line.of(index, rule.news().get(index)))
                .collect(Collectors.joining("\n"));
    }

    private List<String> ups() {
        return IntStream.range(0, rule.news().size())
                .mapToObj(ReshapeTrigger::up)
                .toList();
    }

    /**
     * A variable of the new column's own type and modifier: else a rounded value would never agree with what is stored.
     */
    private static String up(int index) {
        return "belay_up_" + (index + 1);
    }

    private static String type(ColumnDefinition column) {
        return SqlText.type(column.type());
    }

    private static String name(ColumnDefinition column) {
        return SqlText.identifier(column.name());
    }

    private String select(List<String> targets, List<Assignment> values, List<Identifier> reads) {
        List<SqlExpression> expressions =
                values.stream().map(value -> (SqlExpression) value.value()).toList();
        return RowText.select(trigger.table(), targets, expressions, reads);
    }
}
