package dev.belay.core.ddl;

import dev.belay.core.config.Policy;
import java.util.Map;

/**
 * The guard every swap starts with, as one DO block.
 *
 * <p>Whoever holds a snapshot from before the end of the backfill would read NULL under the exchanged name.
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

    private final ContractCheck check;
    private final RolloutChecks rollout;
    private final StateTable state;
    private final OpenTransactions transactions;

    SwapGuardBlock(Policy policy, GuardDdl.SwapGuard guard) {
        this.check = guard.check();
        this.rollout = new RolloutChecks(policy, "swap", guard.check(), guard.stamp());
        this.state = new StateTable(policy);
        this.transactions = new OpenTransactions(state, check);
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
                        "transactions", transactions.refused("swap-too-early", "the exchanged name", "belay_open"))));
    }
}
