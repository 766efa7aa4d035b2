package dev.belay.core.ddl;

import dev.belay.core.config.Policy;
import java.util.Map;

/**
 * The guard every swap starts with, as one DO block.
 *
 * <p>A snapshot from before the end of the backfill shows rows that are not filled: under the exchanged name its owner
 * would read NULL in them. So no transaction may be open that began before it; one that begins later sees every row
 * filled, and the check can come before the lock. What a plain role sees of the sessions of others has no times; there
 * the oldest transaction that a session's snapshot waits for tells, which everybody may see.
 */
final class SwapGuardBlock {

    private static final String BLOCK = """
            #variable_conflict use_column
            DECLARE
              belay_rows bigint;
              belay_open bigint;
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
            END
            """;

    private static final String TRANSACTIONS = """
            -- Nobody may still see a row as it was before the backfill filled it.
            SELECT count(*), string_agg(DISTINCT a.pid || ' (' || coalesce(nullif(a.application_name, ''), 'without a name') || ')', ', ')
            INTO belay_open, belay_names
            FROM pg_catalog.pg_stat_activity AS a
            CROSS JOIN (
              SELECT finished, xmin AS finisher FROM {state}
              WHERE {units}
              ORDER BY finished DESC LIMIT 1
            ) AS s
            WHERE a.datid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
              AND a.usesysid IS NOT NULL
              AND a.pid <> pg_backend_pid()
              AND (
                a.xact_start < s.finished
                -- The times of other roles' sessions are hidden from a plain role; what their snapshots wait for is not.
                OR a.backend_start IS NULL AND age(a.backend_xmin) >= age(s.finisher)
              );
            IF belay_open > 0 THEN
              {refuse}
            END IF;
            """;

    private final ContractCheck check;
    private final RolloutChecks rollout;
    private final StateTable state;

    SwapGuardBlock(Policy policy, GuardDdl.SwapGuard guard) {
        this.check = guard.check();
        this.rollout = new RolloutChecks(policy, "swap", guard.check(), guard.stamp());
        this.state = new StateTable(policy);
    }

    String text() {
        return PlpgsqlBlock.run(PlpgsqlBlock.filled(
                BLOCK,
                Map.of(
                        "lock", state.lock(check.change()),
                        "state_name", SqlText.literal(state.name()),
                        "refuse_state", rollout.refuseState(),
                        "done", rollout.done(),
                        "triggers", rollout.triggers(),
                        "backfills", rollout.backfills(),
                        "later", rollout.later(),
                        "unfilled", rollout.unfilled(),
                        "transactions", transactions())));
    }

    private String transactions() {
        if (check.backfillUnits().isEmpty()) {
            return "";
        }
        return PlpgsqlBlock.filled(
                TRANSACTIONS,
                Map.of(
                        "state", state.name(),
                        "units", state.units(check.change(), check.backfillUnits()),
                        "refuse",
                                PlpgsqlBlock.refuse(
                                        "swap-too-early",
                                        PlpgsqlBlock.VALUE + " transactions are open that began before the backfill of "
                                                + check.change() + " had ended, in the sessions " + PlpgsqlBlock.VALUE
                                                + ": under the exchanged name they would read NULL in rows that it has"
                                                + " filled since. Run this again when they have ended, or end them with"
                                                + " pg_terminate_backend.",
                                        "belay_open",
                                        "belay_names")));
    }
}
