package dev.belay.core.ddl;

import java.util.Map;

/**
 * The part of a guard that waits for old snapshots, before a name comes to mean a column that a backfill has filled.
 *
 * <p>A snapshot from before the end of the backfill shows rows that are not filled: under that name its owner would read
 * NULL in them. So no transaction may be open that began before it; one that begins later sees every row filled, and
 * the check can come before the lock. What a plain role sees of the sessions of others has no times; there the oldest
 * transaction that a session's snapshot waits for tells, which everybody may see.
 *
 * @param state where the backfill has written down when it ended
 * @param check what the guard asks of the change
 */
record OpenTransactions(StateTable state, ContractCheck check) {

    private static final String BLOCK = """
            -- Nobody may still see a row as it was before the backfill filled it.
            SELECT count(*), string_agg(DISTINCT a.pid || ' (' || coalesce(nullif(a.application_name, ''), 'without a name') || ')', ', ')
            INTO {count}, belay_names
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
            IF {count} > 0 THEN
              {refuse}
            END IF;
            """;

    /**
     * Refuses while such a transaction is open; nothing to ask where no backfill has filled anything.
     *
     * @param id the id of the refusal
     * @param name which name they would read NULL under
     * @param count the variable that takes their number
     */
    String refused(String id, String name, String count) {
        if (check.backfillUnits().isEmpty()) {
            return "";
        }
        return PlpgsqlBlock.filled(
                BLOCK,
                Map.of(
                        "state", state.name(),
                        "units", state.units(check.change(), check.backfillUnits()),
                        "count", count,
                        "refuse", PlpgsqlBlock.refuse(id, message(name), count, "belay_names")));
    }

    private String message(String name) {
        return PlpgsqlBlock.VALUE + " transactions are open that began before the backfill of " + check.change()
                + " had ended, in the sessions " + PlpgsqlBlock.VALUE + ": under " + name
                + " they would read NULL in rows that it has filled since. Run this again when they have ended, or end"
                + " them with pg_terminate_backend.";
    }
}
