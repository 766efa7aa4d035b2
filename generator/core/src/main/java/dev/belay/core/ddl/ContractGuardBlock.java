package dev.belay.core.ddl;

import dev.belay.core.config.Policy;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The guard every contract starts with, as one DO block. */
final class ContractGuardBlock {

    private static final String BLOCK = """
            #variable_conflict use_column
            DECLARE
              belay_rows bigint;
              belay_newest timestamptz;
              belay_started timestamptz;
              belay_sessions bigint;
              belay_names text;
            BEGIN
              PERFORM pg_advisory_xact_lock({lock});
              -- A policy must not hide rows from the counts.
              PERFORM set_config('row_security', 'off', true);
              IF to_regclass({state_name}) IS NULL THEN
                {refuse_state}
              END IF;
              {done}
              {triggers}
              {backfills}
              {unfilled}

              -- No release that knows the old shape alone may still be running.
              IF current_setting('belay.collapse', true) = 'allow' THEN
                RETURN;
              END IF;
              SELECT max(stamped) INTO belay_newest FROM {state} WHERE {change};
              SELECT backend_start INTO belay_started FROM pg_catalog.pg_stat_activity WHERE pid = pg_backend_pid();
              IF belay_newest < least(now(), coalesce(belay_started, '-infinity')) - {soak} THEN
                RETURN;
              END IF;
              SELECT count(*), string_agg(DISTINCT coalesce(nullif(application_name, ''), 'without a name'), ', ')
              INTO belay_sessions, belay_names
              FROM pg_catalog.pg_stat_activity
              WHERE datid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
                AND usesysid IS NOT NULL
                AND pid <> pg_backend_pid()
                -- NULL is what a plain role sees of other roles' sessions.
                AND (backend_start IS NULL OR belay_started IS NULL OR backend_start < belay_started - interval '5 seconds');
              IF belay_sessions > 0 THEN
                {refuse_sessions}
              END IF;
            END
            """;

    /** A stamp older than the change is that of a contract before the change was rolled out once more. */
    private static final String DONE = """
            IF EXISTS (
              SELECT FROM {state}
              WHERE {unit}
                AND stamped >= (SELECT max(stamped) FROM {state} WHERE {change})
            ) THEN
              {refuse}
            END IF;
            """;

    private static final String TRIGGER = """
            IF NOT EXISTS (
              SELECT FROM pg_catalog.pg_trigger
              WHERE tgrelid = to_regclass({table}) AND tgname = {trigger} AND tgenabled IN ('O', 'A')
            ) THEN
              {refuse}
            END IF;
            """;

    private static final String BACKFILL = """
            IF NOT EXISTS (SELECT FROM {state} WHERE {unit} AND finished IS NOT NULL) THEN
              {refuse}
            END IF;
            """;

    private static final String UNFILLED = """
            SELECT count(*) INTO belay_rows FROM {table}
            WHERE {condition};
            IF belay_rows > 0 THEN
              {refuse}
            END IF;
            """;

    private final Policy policy;
    private final ContractCheck check;
    private final Optional<StateDdl.StampUnit> stamp;
    private final StateTable state;

    ContractGuardBlock(Policy policy, GuardDdl.ContractGuard guard) {
        this.policy = policy;
        this.check = guard.check();
        this.stamp = guard.stamp();
        this.state = new StateTable(policy);
    }

    String text() {
        return PlpgsqlBlock.run(PlpgsqlBlock.filled(
                BLOCK,
                Map.ofEntries(
                        Map.entry("lock", state.lock(check.change())),
                        Map.entry("state_name", SqlText.literal(state.name())),
                        Map.entry("state", state.name()),
                        Map.entry("change", state.change(check.change())),
                        Map.entry("soak", SqlText.interval(policy.soak())),
                        Map.entry("refuse_state", refuseState()),
                        Map.entry("done", stamp.map(this::done).orElse("")),
                        Map.entry("triggers", triggers()),
                        Map.entry("backfills", SqlText.lines(check.backfillUnits(), this::backfill)),
                        Map.entry("unfilled", SqlText.lines(check.unfilled(), this::unfilled)),
                        Map.entry("refuse_sessions", refuseSessions()))));
    }

    private String done(StateDdl.StampUnit own) {
        String message = "This contract was committed by an earlier run, which was cut off before the tool wrote that"
                + " down: nothing is left to do. Tell the tool that " + own.change() + ", unit " + own.unit()
                + ", is applied.";
        return PlpgsqlBlock.filled(
                        DONE,
                        Map.of(
                                "state", state.name(),
                                "unit", state.unit(own.change(), own.unit()),
                                "change", state.change(check.change()),
                                "refuse", refuse("contract-applied", message)))
                .strip();
    }

    private String triggers() {
        List<String> checks = new ArrayList<>();
        for (SyncTrigger trigger : check.triggers()) {
            checks.add(trigger(trigger.table(), trigger.insertTrigger()));
            checks.add(trigger(trigger.table(), trigger.updateTrigger()));
        }
        return String.join("\n", checks);
    }

    private String trigger(TableName table, Identifier trigger) {
        String message = "The trigger " + trigger + " on " + table + " is missing or disabled, so writes since may have"
                + " reached one shape alone. Go back to the expand phase of the change " + check.change()
                + " and let its backfill run again.";
        return PlpgsqlBlock.filled(
                        TRIGGER,
                        Map.of(
                                "table", SqlText.literal(SqlText.table(table)),
                                "trigger", SqlText.literal(trigger.value()),
                                "refuse", refuse("contract-trigger-missing", message)))
                .strip();
    }

    private String backfill(String unit) {
        String message = "The backfill " + unit + " of the change " + check.change()
                + " has not finished. Run it again: it goes on where it stopped.";
        return PlpgsqlBlock.filled(
                        BACKFILL,
                        Map.of(
                                "state", state.name(),
                                "unit", state.unit(check.change(), unit),
                                "refuse", refuse("contract-backfill-unfinished", message)))
                .strip();
    }

    private String unfilled(ContractCheck.Unfilled unfilled) {
        String message = PlpgsqlBlock.VALUE + " rows of " + unfilled.table().toString()
                + " are not filled yet. Run the backfill of" + " the change " + check.change() + " again.";
        return PlpgsqlBlock.filled(
                        UNFILLED,
                        Map.of(
                                "table", SqlText.table(unfilled.table()),
                                "condition", SqlText.text(unfilled.condition()),
                                "refuse", PlpgsqlBlock.refuse("contract-rows-unfilled", message, "belay_rows")))
                .strip();
    }

    private String refuseState() {
        return refuse(
                "contract-state-missing",
                "The table " + state.name() + " is not there, so nothing tells whether the change " + check.change()
                        + " was rolled out here. Restore it together with the data, or run the earlier units first.");
    }

    private String refuseSessions() {
        return PlpgsqlBlock.refuse(
                "contract-too-early",
                PlpgsqlBlock.VALUE + " sessions older than this run use this database (application names: "
                        + PlpgsqlBlock.VALUE + "), and the change "
                        + check.change() + " has not stood for " + SqlText.words(policy.soak())
                        + " (newest unit: " + PlpgsqlBlock.VALUE
                        + "): a release that needs the old shape may still be running. Run this again"
                        + " later; if no such release runs, give the connection the option -c belay.collapse=allow.",
                "belay_sessions",
                "belay_names",
                "coalesce(belay_newest::text, 'never')");
    }

    private static String refuse(String id, String message) {
        return PlpgsqlBlock.refuse(id, message);
    }
}
