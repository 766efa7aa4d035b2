package dev.belay.core.ddl;

import dev.belay.dsl.names.TableName;
import java.time.Duration;

/**
 * What a backfill tells those who run it, as statements of its block.
 *
 * @param table the table that it fills
 */
record BackfillMessages(TableName table) {

    /** How far it is: the rows filled, the number of the pass and the size of a batch are for the caller to give. */
    String progress() {
        return PlpgsqlBlock.format("filled " + PlpgsqlBlock.VALUE + " rows of " + table + " in pass "
                + PlpgsqlBlock.VALUE + ", now " + PlpgsqlBlock.VALUE + " rows a batch");
    }

    /** That it has ended: the first two of these numbers. */
    String done() {
        return PlpgsqlBlock.format("filled " + PlpgsqlBlock.VALUE + " rows of " + table + ", done after "
                + PlpgsqlBlock.VALUE + " passes");
    }

    /** A timeout would end the block, which is one long statement. */
    String refuseTimeout() {
        return PlpgsqlBlock.refuse(
                "backfill-statement-timeout",
                "The backfill of " + table + " is one long statement, and statement_timeout = "
                        + PlpgsqlBlock.VALUE + " would end it."
                        + " Give the connection the option -c statement_timeout=0, or run"
                        + " ALTER ROLE " + PlpgsqlBlock.VALUE + " SET statement_timeout = 0 and connect again.",
                "current_setting('statement_timeout')",
                "quote_ident(session_user)");
    }

    /** Another session is at it. */
    String refuseSecond() {
        return PlpgsqlBlock.refuse(
                "backfill-runs-already",
                "The backfill of " + table + " is being run by another session (pid " + PlpgsqlBlock.VALUE
                        + "). Let it finish, or"
                        + " end it with SELECT pg_terminate_backend(" + PlpgsqlBlock.VALUE
                        + ") and run this again: it goes on where that one"
                        + " stopped.",
                "coalesce(belay_holder::text, 'unknown')",
                "coalesce(belay_holder::text, 'pid')");
    }

    /** Rows that were set are still to be set. */
    String refuseEndless() {
        return PlpgsqlBlock.refuse(
                "backfill-never-ends",
                PlpgsqlBlock.VALUE + " rows of " + table
                        + " still match the condition of the backfill after they were set;"
                        + " correct the condition or the values.",
                "belay_still");
    }

    /** A row that cannot be filled, alone in its batch; its error keeps its code. */
    String refuseRow(String key, String values) {
        String refusal = PlpgsqlBlock.refuse(
                "backfill-row-fails",
                "The row of " + table + " whose " + key + " is " + PlpgsqlBlock.VALUE + " cannot be filled: "
                        + PlpgsqlBlock.VALUE + ". Correct it and run this again: it goes on where it stopped.",
                values,
                "SQLERRM");
        return refusal.replaceFirst(";$", " USING ERRCODE = SQLSTATE;");
    }

    /** Batch after batch fails. */
    String refuseFailures() {
        return PlpgsqlBlock.refuse(
                "backfill-blocked",
                "A batch of " + table + " failed 100 times in a row: " + PlpgsqlBlock.VALUE
                        + ". Run this again when the table is" + " less busy: it goes on where it stopped.",
                "belay_error");
    }

    /** That replicas are behind: which of them and how far is for the caller to give. */
    String waitingForReplicas() {
        return PlpgsqlBlock.format("the backfill of " + table + " waits for replicas: " + PlpgsqlBlock.VALUE);
    }

    /** Replicas do not catch up. */
    String refuseReplicasBehind(Duration waited) {
        return PlpgsqlBlock.refuse(
                "backfill-replicas-behind",
                "The backfill of " + table + " has waited " + SqlText.words(waited) + " for replicas that are behind: "
                        + PlpgsqlBlock.VALUE
                        + ". Run this again when they have caught up: it goes on where it stopped.",
                "belay_behind");
    }

    /** Replicas of which the role may not know how far they are. */
    String warnHiddenReplicas() {
        return "RAISE WARNING "
                + PlpgsqlBlock.format("[backfill-replicas-hidden] " + PlpgsqlBlock.VALUE
                        + " may not see how far replicas are behind, so the backfill of " + table
                        + " does not wait for them. GRANT pg_read_all_stats TO " + PlpgsqlBlock.VALUE + " lets it.")
                + ", quote_ident(current_user), quote_ident(current_user);";
    }

    /** Clients are faster. */
    String warnUnfilled() {
        return "RAISE WARNING "
                + PlpgsqlBlock.format("[backfill-outrun] Clients add rows of " + table
                        + " that need a value, or change their keys, as fast as they are filled: some are left.")
                + ";";
    }
}
