package dev.belay.postgres.rehearsal;

import dev.belay.core.ddl.ContractCheck;
import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.RepairRule;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.objects.SyncRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.TripwireRule;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.names.Identifier;
import dev.belay.postgres.catalog.ComparisonOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries a contract or a swap where it must refuse: each time it has to say why and to change nothing. */
final class ContractTrials {
    /** How much older than the contract's own a session must be to count as one of the previous release. */
    private static final int SECONDS_OLDER = 6;

    private static final String TOO_EARLY = "-too-early";
    private static final String UNFINISHED = "-backfill-unfinished";
    private static final String DISABLED = "-trigger-missing";
    private static final String UNFILLED = "-rows-unfilled";

    private final Target target;
    private final Unit unit;
    private final String word;
    private final ContractCheck check;
    private final Moments moments;
    private final Findings findings;

    ContractTrials(Target target, Unit unit, String word, ContractCheck check, Moments moments, Findings findings) {
        this.target = target;
        this.unit = unit;
        this.word = word;
        this.check = check;
        this.moments = moments;
        this.findings = findings;
    }

    /** Every trial; the session stands for a client of the previous release. */
    void ofContract(Connection older) throws SQLException {
        awaitAge(older);
        refuses("while an older session is connected", true, TOO_EARLY);
        incomplete();
    }

    /** Every trial; a transaction stands for one whose snapshot is older than the end of the backfill. */
    void ofSwap() throws SQLException {
        for (var backfill : check.backfillUnits()) {
            stillOpen(backfill);
        }
        incomplete();
    }

    private void incomplete() throws SQLException {
        for (var backfill : check.backfillUnits()) {
            unfinished(backfill);
        }
        for (var trigger : check.triggers()) {
            disabled(trigger);
            unfilled(trigger);
        }
    }

    private static void awaitAge(Connection older) throws SQLException {
        while (Target.number(
                        older,
                        "SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE pid = pg_catalog.pg_backend_pid()"
                                + " AND backend_start > pg_catalog.clock_timestamp() - interval '" + SECONDS_OLDER
                                + " s'")
                > 0) {
            Pause.briefly();
        }
    }

    /** The backfill is given an end that is yet to come, so that a transaction of now began before it. */
    private void stillOpen(String backfill) throws SQLException {
        try (var connection = target.open("belay trial");
                var reader = target.open("belay reader")) {
            reader.setAutoCommit(false);
            Target.number(reader, "SELECT count(*) FROM pg_catalog.pg_class");
            var state = Target.quoted(connection, BackfillState.table(target.policy()));
            Target.execute(connection, "CREATE TEMP TABLE kept AS SELECT finished FROM " + state + row(backfill));
            Target.execute(
                    connection, "UPDATE " + state + " SET finished = pg_catalog.clock_timestamp()" + row(backfill));
            refuses("while a transaction is open from before the end of " + backfill, false, TOO_EARLY);
            Target.execute(
                    connection, "UPDATE " + state + " SET finished = (SELECT finished FROM kept)" + row(backfill));
            reader.rollback();
        }
    }

    private String row(String backfill) {
        return " WHERE service = '" + target.policy().service().replace("'", "''") + "' AND unit = '" + backfill
                + "' AND change = '" + check.change() + "'";
    }

    private void unfinished(String backfill) throws SQLException {
        try (var connection = target.open("belay trial")) {
            var state = Target.quoted(connection, BackfillState.table(target.policy()));
            var row = row(backfill);
            Target.execute(connection, "CREATE TEMP TABLE kept AS SELECT finished FROM " + state + row);
            Target.execute(connection, "UPDATE " + state + " SET finished = NULL" + row);
            refuses("before the backfill " + backfill + " has finished", false, UNFINISHED);
            Target.execute(connection, "UPDATE " + state + " SET finished = (SELECT finished FROM kept)" + row);
        }
    }

    private void disabled(SyncTrigger trigger) throws SQLException {
        try (var connection = target.open("belay trial")) {
            switchTrigger(connection, trigger, "DISABLE");
            refuses("while the trigger on " + trigger.table() + " is disabled", false, DISABLED);
            switchTrigger(connection, trigger, "ENABLE");
        }
    }

    private static void switchTrigger(Connection connection, SyncTrigger trigger, String how) throws SQLException {
        Target.execute(
                connection,
                "ALTER TABLE " + Target.quoted(connection, trigger.table()) + " " + how + " TRIGGER "
                        + Target.quoted(connection, trigger.updateTrigger()));
    }

    /** A row that needs filling, where the column still lets one be. */
    private void unfilled(SyncTrigger trigger) throws SQLException {
        var condition = check.unfilled().stream()
                .filter(each -> each.table().equals(trigger.table()))
                .map(ContractCheck.Unfilled::condition)
                .findFirst();
        var columns = trigger.rule().accept(new ReplacedBy());
        if (condition.isEmpty() || columns.isEmpty()) {
            return;
        }
        try (var connection = target.open("belay trial")) {
            var table = Target.quoted(connection, trigger.table());
            var names = new ArrayList<String>();
            for (var column : columns) {
                names.add(Target.quoted(connection, column));
            }
            var list = String.join(", ", names);
            Target.execute(connection, "SET session_replication_role = replica");
            Target.execute(
                    connection,
                    "CREATE TEMP TABLE kept AS SELECT ctid AS place, " + list + " FROM " + table
                            + " WHERE num_nonnulls(" + list + ") > 0 LIMIT 1");
            if (emptied(connection, table, names, condition.get().text())) {
                refuses("while a row of " + trigger.table() + " is not filled", false, UNFILLED);
                Target.execute(
                        connection,
                        "UPDATE " + table + " SET (" + list + ") = (SELECT " + list + " FROM kept) WHERE "
                                + condition.get().text());
            }
        }
    }

    /** False, and nothing changed, where a column is NOT NULL or no row would count as unfilled. */
    private static boolean emptied(Connection connection, String table, List<String> columns, String condition)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            Target.execute(
                    connection,
                    "UPDATE " + table + " SET "
                            + columns.stream().map(column -> column + " = NULL").collect(Collectors.joining(", "))
                            + " WHERE ctid = (SELECT place FROM kept)");
            boolean counts = Target.number(connection, "SELECT count(*) FROM " + table + " WHERE " + condition) == 1;
            if (counts) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return counts;
        } catch (SQLException e) {
            connection.rollback();
            return false;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void refuses(String when, boolean live, String wanted) throws SQLException {
        var before = moments.now(false);
        try (var connection = live ? target.openLive("belay contract") : target.open("belay contract")) {
            Target.run(connection, unit.transactional(), target.sql(UnitCycle.statements(unit)));
            findings.add(word + "-does-not-refuse", when, "the " + word + " to refuse", "it ran");
        } catch (SQLException e) {
            var message = String.valueOf(e.getMessage());
            if (!message.contains("[" + word + wanted + "]")) {
                findings.add(word + "-refuses-otherwise", when, "the message " + word + wanted, message);
            }
        }
        var after = moments.now(false);
        findings.compareCatalogs(
                "changed-by-refusal", when, before.catalog(), after.catalog(), ComparisonOptions.strict(), Set.of());
        findings.compareRows(
                "changed-by-refusal",
                when,
                "every row and value",
                before.digests().differencesLedBack(after.digests(), (table, column) -> false));
    }

    /** The columns that a rule fills. */
    private static final class ReplacedBy implements SyncRule.Visitor<List<Identifier>> {
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
            return List.of();
        }

        @Override
        public List<Identifier> compute(ComputeRule rule) {
            return List.of(rule.column().name());
        }
    }
}
