package dev.belay.core.ddl;

import dev.belay.core.config.Policy;
import java.util.Map;
import java.util.Optional;

/** The guard every contract and every catch-up starts with, as one DO block. */
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
              {later}
              {unfilled}
              {transactions}

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

    private final Policy policy;
    private final String word;
    private final String previous;
    private final ContractCheck check;
    private final RolloutChecks rollout;
    private final StateTable state;

    private ContractGuardBlock(
            Policy policy, String word, String previous, ContractCheck check, Optional<StateDdl.StampUnit> stamp) {
        this.policy = policy;
        this.word = word;
        this.previous = previous;
        this.check = check;
        this.rollout = new RolloutChecks(policy, word, check, stamp);
        this.state = new StateTable(policy);
    }

    static ContractGuardBlock ofContract(Policy policy, GuardDdl.ContractGuard guard) {
        return new ContractGuardBlock(policy, "contract", "needs the old shape", guard.check(), guard.stamp());
    }

    static ContractGuardBlock ofCatchUp(Policy policy, GuardDdl.CatchUpGuard guard) {
        return new ContractGuardBlock(policy, "catch-up", "writes the old column alone", guard.check(), guard.stamp());
    }

    String text() {
        return PlpgsqlBlock.run(PlpgsqlBlock.filled(
                BLOCK,
                Map.ofEntries(
                        Map.entry("lock", state.lock(check.change())),
                        Map.entry("state_name", SqlText.literal(state.name())),
                        Map.entry("state", state.name()),
                        Map.entry("change", state.changes(check.changes())),
                        Map.entry("soak", SqlText.interval(policy.soak())),
                        Map.entry("refuse_state", rollout.refuseState()),
                        Map.entry("done", rollout.done()),
                        Map.entry("triggers", rollout.triggers()),
                        Map.entry("backfills", rollout.backfills()),
                        Map.entry("later", rollout.later()),
                        Map.entry("unfilled", rollout.unfilled()),
                        Map.entry("transactions", transactions()),
                        Map.entry("refuse_sessions", refuseSessions()))));
    }

    private String transactions() {
        return check.givesNameAway()
                ? new OpenTransactions(state, check)
                        .refused(word + "-transactions-open", "the name that its replacement takes", "belay_sessions")
                : "";
    }

    private String refuseSessions() {
        return PlpgsqlBlock.refuse(
                word + "-too-early",
                PlpgsqlBlock.VALUE + " sessions older than this run use this database (application names: "
                        + PlpgsqlBlock.VALUE + "), and the change "
                        + check.change() + " has not stood for " + SqlText.words(policy.soak())
                        + " (newest unit: " + PlpgsqlBlock.VALUE
                        + "): a release that " + previous + " may still be running. Run this again"
                        + " later; if no such release runs, give the connection the option -c belay.collapse=allow.",
                "belay_sessions",
                "belay_names",
                "coalesce(belay_newest::text, 'never')");
    }
}
