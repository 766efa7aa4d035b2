package dev.belay.core.ddl;

import dev.belay.core.config.Policy;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Map;

/** The trigger that keeps an old and a new column equal while a release for each is running. */
final class ReplaceTrigger {

    private static final String RENAME = """
            {declare}
            BEGIN
              {mark}
              IF TG_OP = 'INSERT' THEN
                IF {omitted} THEN
                  {new} := {old};
                ELSE
                  {old} := {new};
                END IF;
              ELSIF {old_changed} THEN
                -- Whoever changes both decides both.
                IF NOT {new_changed} THEN
                  {new} := {old};
                END IF;
              ELSIF {new_changed} THEN
                {old} := {new};
              ELSIF {new} IS NULL THEN
                -- The backfill has not come to this row yet.
                {new} := {old};
              END IF;
              {key}
              RETURN NEW;
            END
            """;

    private static final String CONVERT = """
            #variable_conflict use_column
            {declare}
            BEGIN
              {mark}
              IF TG_OP = 'UPDATE' THEN
                belay_old_changed := {old_changed};
                belay_new_changed := {new_changed};
              END IF;
              IF belay_old_changed AND belay_new_changed THEN
                NULL; -- Whoever changes both decides both.
              ELSE
                {up}
                IF TG_OP = 'INSERT' THEN
                  IF {omitted} THEN
                    {new} := belay_up;
                  ELSIF {new_differs}{old_missing} THEN
                    {down}
                  END IF;
                ELSIF belay_old_changed THEN
                  {new} := belay_up;
                ELSIF belay_new_changed THEN
                  {news}
                  IF {new_differs} THEN
                    {down}
                  END IF;
                ELSIF {new} IS NULL THEN
                  {unfilled}
                  {new} := belay_up;
                END IF;
              END IF;
              {key}
              RETURN NEW;
            END
            """;

    private static final String READ_MARK = """
            belay_omitted := current_setting({setting}, true) = '1' AND {new} IS NULL;
            IF current_setting({setting}, true) = '1' THEN
              PERFORM set_config({setting}, '', true);
            END IF;
            """;

    private static final String FILLED = "-- The backfill writes what up gives: that is no news for the old column.";
    private static final String UNFILLED = "-- The backfill has not come to this row yet.";
    private static final String COPIED = "-- The copy of a value is no news for the column it is a copy of.";
    private static final String FITS = "-- There was no copy: the value may fit by now.";

    private final Policy policy;
    private final SyncTrigger trigger;
    private final ReplaceRule rule;
    private final String oldColumn;
    private final String newColumn;

    ReplaceTrigger(Policy policy, SyncTrigger trigger, ReplaceRule rule) {
        this.policy = policy;
        this.trigger = trigger;
        this.rule = rule;
        this.oldColumn = SqlText.identifier(rule.old().name());
        this.newColumn = SqlText.identifier(rule.replacement().name());
    }

    /** When the trigger for INSERT has something to do; empty for always. */
    String insertCondition() {
        boolean always = converts() || rule.omissionMark().isPresent() || rule.guardsKey();
        return always ? "" : RowText.differs("NEW." + oldColumn, "NEW." + newColumn);
    }

    /** When the trigger for UPDATE has something to do. */
    String updateCondition() {
        return converts() ? oldIsNews() + orNull() + "\n    OR " + newIsNews() : sidesDiffer();
    }

    /** Where both are NULL, only the images tell that nothing changed. */
    private String oldIsNews() {
        String other = OneImage.isOther("NEW." + oldColumn, "OLD." + oldColumn);
        return OneImage.of(rule.old().type()) ? "(" + other + " AND " + changed(oldColumn) + ")" : changed(oldColumn);
    }

    /** SET new = DEFAULT leaves a mark, too, and also on a row where both are NULL: somebody has to clear it. */
    private String sidesDiffer() {
        String differ = RowText.differs("NEW." + oldColumn, "NEW." + newColumn);
        return rule.omissionMark().isPresent() ? differ + orNull() : differ;
    }

    private String orNull() {
        return "\n    OR NEW." + newColumn + " IS NULL";
    }

    /**
     * The backfill writes what up gives, and the function is not called for that: it would leave the row as it is.
     * Under a unique key it meets others on their locks, and only a first value is none of its business: the second
     * unique index is built when the backfill has ended.
     *
     * <p>A first value is a change: of the backfill's own rows that need not be asked of the images.
     */
    private String newIsNews() {
        String changed = changed(newColumn);
        String first = rule.guardsKey() ? "OLD." + newColumn + " IS NOT NULL OR " : "";
        SqlExpression value = rule.up()
                .orElseGet(() -> new SqlExpression(SqlWords.asWritten(rule.old().name())));
        return new ConvertedValue(
                        rule.replacement().type(), value, List.of(rule.old().name()))
                .text("NEW")
                .map(this::differsFrom)
                .map(differs -> "((OLD." + newColumn + " IS NULL OR " + changed + ")\n      AND "
                        + (first.isEmpty() ? differs : "(" + first + differs + ")") + ")")
                .orElse(changed);
    }

    /** The condition asks before it whether the new column is NULL. */
    private String differsFrom(String up) {
        String column = "NEW." + newColumn;
        return OneImage.of(rule.replacement().type()) ? OneImage.isOther(column, up) : RowText.differs(column, up);
    }

    /** The body of the function. */
    String body() {
        return converts() ? conversion() : rename();
    }

    private String rename() {
        String key = key("TG_OP = 'INSERT' OR " + changed(newColumn));
        return PlpgsqlBlock.filled(
                RENAME,
                Map.of(
                        "declare", declarations(""),
                        "mark", mark(),
                        "omitted", omitted(),
                        "old", "NEW." + oldColumn,
                        "new", "NEW." + newColumn,
                        "old_changed", changed(oldColumn),
                        "new_changed", changed(newColumn),
                        "key", key));
    }

    private String conversion() {
        TableName table = trigger.table();
        return PlpgsqlBlock.filled(
                CONVERT,
                Map.ofEntries(
                        Map.entry("declare", declarations(CONVERSION_VARIABLES.formatted(type()))),
                        Map.entry("mark", mark()),
                        Map.entry("omitted", omitted()),
                        Map.entry("old", "NEW." + oldColumn),
                        Map.entry("new", "NEW." + newColumn),
                        Map.entry("old_changed", changed(oldColumn)),
                        Map.entry("new_changed", changed(newColumn)),
                        Map.entry("new_differs", RowText.differs("NEW." + newColumn, "belay_up")),
                        Map.entry("old_missing", rule.old().notNull() ? " OR NEW." + oldColumn + " IS NULL" : ""),
                        Map.entry("up", up(table)),
                        Map.entry("down", down(table)),
                        Map.entry("news", rule.copies() ? COPIED : FILLED),
                        Map.entry("unfilled", rule.copies() ? FITS : UNFILLED),
                        Map.entry("key", key("TG_OP = 'INSERT' OR " + changed(newColumn)))));
    }

    private static final String CONVERSION_VARIABLES = """
            belay_up %s;
            belay_old_changed boolean;
            belay_new_changed boolean;
            """;

    /** The new column's own type and modifier: else a rounded value would never agree with what is stored. */
    private String type() {
        return SqlText.type(rule.replacement().type());
    }

    private String declarations(String conversion) {
        String variables = conversion
                + (rule.omissionMark().isPresent() ? "belay_omitted boolean;\n" : "")
                + (rule.guardsKey() ? KeyGuard.VARIABLES : "");
        return variables.isEmpty() ? "" : "DECLARE\n" + variables.indent(2).stripTrailing();
    }

    private String up(TableName table) {
        return rule.up()
                .map(up ->
                        RowText.select(table, "belay_up", up, List.of(rule.old().name())))
                .orElse("belay_up := NEW." + oldColumn + ";");
    }

    private String down(TableName table) {
        return rule.down()
                .map(down -> RowText.select(
                        table,
                        "NEW." + oldColumn,
                        down,
                        List.of(rule.replacement().name())))
                .orElse("NEW." + oldColumn + " := NEW." + newColumn + ";");
    }

    private String mark() {
        return rule.omissionMark()
                .map(mark -> PlpgsqlBlock.filled(
                        READ_MARK,
                        Map.of("setting", SqlText.literal(OmissionMark.setting(mark)), "new", "NEW." + newColumn)))
                .orElse("");
    }

    private String omitted() {
        return rule.omissionMark().isPresent() ? "belay_omitted" : "NEW." + newColumn + " IS NULL";
    }

    private String key(String condition) {
        return rule.guardsKey() ? new KeyGuard(policy, trigger, rule.replacement()).text(condition) : "";
    }

    private boolean converts() {
        return rule.up().isPresent() || rule.down().isPresent();
    }

    private static String changed(String column) {
        return RowText.differs("NEW." + column, "OLD." + column);
    }
}
