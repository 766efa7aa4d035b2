package dev.belay.postgres.rehearsal;

import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.RepairRule;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.objects.SyncRule;
import dev.belay.core.objects.TripwireRule;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiPredicate;

/** Holds the rows after a unit against the rows before it. */
final class RowComparison {
    private final Target target;
    private final UnitRecord record;
    private final SchemaState after;
    private final BiPredicate<TableName, Identifier> differsEachTime;

    RowComparison(
            Target target, UnitRecord record, SchemaState after, BiPredicate<TableName, Identifier> differsEachTime) {
        this.target = target;
        this.record = record;
        this.after = after;
        this.differsEachTime = differsEachTime;
    }

    /**
     * Whether a unit may put values into a column: it assigns them, or its writes fire a trigger that fills the column.
     */
    static boolean fills(UnitRecord record, SchemaState state, TableName table, Identifier column) {
        return record.intent().assigns(table, column)
                || record.intent().writesRows()
                        && state.triggersOf(table).stream()
                                .anyMatch(trigger -> trigger.rule()
                                        .accept(new FilledColumns())
                                        .contains(column));
    }

    void goingOn(Moment before, Moment applied) throws SQLException {
        var intent = record.intent();
        if (!intent.runsRawSql()) {
            record.findings()
                    .compareRows(
                            "rows-lost",
                            "after the unit",
                            "every row and value",
                            before.digests()
                                    .lostGoingOn(
                                            applied.digests(),
                                            (table, column) -> intent.reshapes(table, column)
                                                    || fills(record, after, table, column),
                                            intent.droppedTables()));
        }
        if (intent.backfill().isPresent()) {
            held();
        }
        record.filledAfterKills()
                .ifPresent(killed -> record.findings()
                        .compareRows(
                                "kill-changes-rows",
                                "filled with kills on the way",
                                "the rows of a run without",
                                applied.digests().differencesLedBack(killed, differsEachTime)));
    }

    /** What a backfill leaves must be what the rules of the table's triggers say. */
    private void held() throws SQLException {
        var backfill = record.intent().backfill().orElseThrow().backfill();
        try (var connection = target.open("belay rows")) {
            var table = Target.quoted(connection, backfill.table());
            long unfilled = Target.number(
                    connection,
                    "SELECT count(*) FROM " + table + " WHERE "
                            + backfill.needed().text());
            if (unfilled > 0) {
                record.findings().add("backfill-incomplete", "after the unit", "no row to fill", unfilled + " rows");
            }
            for (var assignment : backfill.assignments()) {
                for (var trigger : after.triggersOf(backfill.table())) {
                    var expected = trigger.rule().accept(new ReplacedValues.Expected(assignment.column()));
                    if (expected.isPresent()) {
                        new ReplacedValues(connection, table, assignment.column(), expected.get())
                                .hold(record.findings());
                    }
                }
            }
        }
    }

    /** The columns that a rule fills. */
    private static final class FilledColumns implements SyncRule.Visitor<List<Identifier>> {
        @Override
        public List<Identifier> replace(ReplaceRule rule) {
            return List.of(rule.replacement().name());
        }

        @Override
        public List<Identifier> reshape(ReshapeRule rule) {
            return rule.newNames();
        }

        @Override
        public List<Identifier> tripwire(TripwireRule rule) {
            return List.of();
        }

        @Override
        public List<Identifier> fill(FillRule rule) {
            return List.of(rule.column().name());
        }

        @Override
        public List<Identifier> repair(RepairRule rule) {
            return List.of(rule.column().name());
        }

        @Override
        public List<Identifier> compute(ComputeRule rule) {
            return List.of(rule.column().name());
        }
    }
}
