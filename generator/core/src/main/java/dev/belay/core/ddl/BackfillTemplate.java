package dev.belay.core.ddl;

/** The text of a backfill, with gaps for what differs from one to the next; {@link BackfillBlock} says how it works. */
final class BackfillTemplate {

    /** The body of the block. */
    static final String BLOCK = """
            #variable_conflict use_column
            {summary}
            DECLARE
              {keys}
              belay_last jsonb;
              belay_holder integer;
              belay_starting boolean := true;
              belay_pass integer := 0;
              belay_filled bigint;
              belay_still bigint;
              belay_pass_filled bigint;
              belay_size integer := {least};
              belay_least integer := {least};
              belay_began timestamptz;
              belay_took numeric;
              belay_rows bigint := (SELECT reltuples FROM pg_catalog.pg_class WHERE oid = {regclass}::regclass);
              belay_counted boolean := false;
              belay_looked bigint;
              belay_held jsonb := '[]';
              belay_waits boolean;
              belay_quick boolean;
              belay_triggers boolean;
              belay_careful integer := 0;
              belay_caution integer := {caution};
              belay_looks integer := 0;
              belay_total bigint := 0;
              belay_failures integer := 0;
              belay_error text;
              belay_notice timestamptz := clock_timestamp();
              {replica_variables}
            BEGIN
              IF current_setting('statement_timeout') <> '0' THEN
                {refuse_timeout}
              END IF;
              COMMIT;
              SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
              INSERT INTO {state} (service, schema, change, unit, stamped)
              VALUES ({row}, clock_timestamp())
              ON CONFLICT (service, schema, change, unit) DO NOTHING;
              {commit}
              -- A run that has begun is between two batches for a moment only: look more than once.
              FOR belay_look IN 1..5 LOOP
                {find_holder}
                IF FOUND THEN
                  {refuse_second}
                END IF;
                PERFORM FROM {state}
                WHERE {unit} AND started IS NOT NULL AND finished IS NULL;
                EXIT WHEN NOT FOUND;
                PERFORM pg_sleep(0.005);
                {commit}
              END LOOP;

              <<belay_passes>>
              LOOP
                -- One pass goes up to the greatest key of now, and not after rows that arrive behind it.
                belay_pass := belay_pass + 1;
                belay_pass_filled := 0;
                belay_waits := jsonb_array_length(belay_held) > 0;
                -- A policy must not hide rows.
                PERFORM set_config('row_security', 'off', true);
                -- What a trigger of somebody else does about a lock that it does not get is unknown: it waits as long as ever.
                WITH RECURSIVE belay_tables AS (
                  SELECT {regclass}::regclass::oid AS belay_table
                  UNION
                  SELECT inhrelid FROM pg_catalog.pg_inherits JOIN belay_tables ON inhparent = belay_table
                )
                SELECT count(*) > 0 INTO belay_triggers
                FROM belay_tables
                JOIN pg_catalog.pg_trigger ON tgrelid = belay_table
                JOIN pg_catalog.pg_proc AS belay_function ON belay_function.oid = tgfoid
                WHERE NOT tgisinternal AND tgenabled <> 'D' AND tgtype::integer & 16 > 0 AND proname !~ '^belay_';
                SELECT {key} INTO {ends} FROM {table} ORDER BY {key_descending} LIMIT 1;
                EXIT belay_passes WHEN NOT FOUND;
                belay_looked := 0;
                {lasts_reset}

                <<belay_batches>>
                LOOP
                  -- Settings end with each transaction, and so does the lock that keeps a second run out.
                  PERFORM set_config('lock_timeout', {lock_timeout}, true),
                    set_config('row_security', 'off', true),
                    set_config('client_min_messages', 'notice', true),
                    set_config('DateStyle', 'ISO', true),
                    -- The window is read by the index of the key, whatever the statistics say.
                    set_config('plan_cache_mode', 'force_custom_plan', true),
                    set_config('enable_seqscan', 'off', true);
                  PERFORM FROM {state}
                  WHERE {unit}
                  FOR UPDATE SKIP LOCKED;
                  IF NOT FOUND THEN
                    {find_holder}
                    {refuse_second}
                  END IF;
                  {pause}
                  {wait_for_replicas}

                  -- The first batch that sets anything tells whether that is enough, and so does whatever looks again.
                  belay_quick := belay_total > 0 AND belay_pass = 1 AND belay_careful = 0 AND NOT belay_triggers;
                  belay_began := clock_timestamp();
                  BEGIN
                    IF belay_starting THEN
                      -- A run that was killed goes on from its last key; one that had finished looks at every row.
                      UPDATE {state}
                      SET last_key = CASE WHEN finished IS NULL THEN last_key END,
                        started = CASE WHEN finished IS NULL THEN coalesce(started, clock_timestamp()) ELSE clock_timestamp() END,
                        finished = NULL
                      WHERE {unit}
                      RETURNING last_key INTO belay_last;
                      {resume}
                      belay_starting := false;
                    END IF;
                    IF belay_waits THEN
                      -- A row that clients held: wait for it, and hold no other row meanwhile.
                      EXIT belay_batches WHEN jsonb_array_length(belay_held) = 0;
                      {held}
                      PERFORM FROM {table} WHERE {key_row} = {froms_row} FOR NO KEY UPDATE;
                    ELSE
                      IF {last} IS NULL THEN
                        SELECT {key} INTO {froms} FROM {table} ORDER BY {key} LIMIT 1;
                      ELSE
                        SELECT {key} INTO {froms} FROM {table}
                        WHERE {key_row} > {lasts_row} AND {key_row} <= {ends_row}
                        ORDER BY {key} LIMIT 1;
                      END IF;
                      EXIT belay_batches WHEN NOT FOUND;
                      SELECT {key} INTO {uptos} FROM {table}
                      WHERE {key_row} >= {froms_row}
                      ORDER BY {key} LIMIT 1 OFFSET belay_size - 1;
                      IF NOT FOUND THEN
                        {uptos_end}
                      END IF;
                    END IF;

                    IF belay_quick THEN
                      -- Nobody was in the way of late. Where somebody is, the batch is given up at once, and made again
                      -- without the rows that are held.
                      PERFORM set_config('lock_timeout', '1ms', true);
                      UPDATE {table}
                      SET {assignments}
                      WHERE {key_row} >= {froms_row} AND {key_row} <= {uptos_row}
                        AND {needed};
                      GET DIAGNOSTICS belay_filled = ROW_COUNT;
                      belay_still := 0;
                      PERFORM set_config('lock_timeout', {lock_timeout}, true);
                    ELSE
                      WITH belay_batch AS MATERIALIZED (
                        SELECT ctid AS belay_row, {batch_key}
                        FROM {table}
                        WHERE {key_row} >= {froms_row} AND {key_row} <= {uptos_row}
                          AND {needed}
                        FOR NO KEY UPDATE SKIP LOCKED
                      ), belay_updated AS (
                        UPDATE {table}
                        SET {assignments}
                        FROM belay_batch
                        -- Nobody moves a row that is locked: it is found where it lies, and not by its key once more.
                        WHERE {row_join}
                          AND {join}
                          AND {key_row} >= {froms_row} AND {key_row} <= {uptos_row}
                        RETURNING {needed} AS belay_still
                      )
                      -- Rows that clients hold are not waited for: the look at the end finds them.
                      SELECT count(*), count(*) FILTER (WHERE belay_still) INTO belay_filled, belay_still
                      FROM belay_updated;
                    END IF;
                    UPDATE {state}
                    SET last_key = {last_key}, rows_done = rows_done + belay_filled
                    WHERE {unit};
                    belay_error := NULL;
                  EXCEPTION
                    -- A row that moved to another partition, or a lock that took too long: again after COMMIT.
                    WHEN serialization_failure OR deadlock_detected OR lock_not_available THEN
                      belay_error := SQLERRM;
                    -- A value that cannot be: half as many rows, until the row is alone and told by its key.
                    WHEN data_exception OR integrity_constraint_violation OR raise_exception THEN
                      IF belay_size = 1 OR belay_waits THEN
                        {refuse_row}
                      END IF;
                      belay_error := SQLERRM;
                      belay_size := greatest(belay_size / 2, 1);
                  END;
                  belay_took := 1000 * extract(epoch FROM clock_timestamp() - belay_began);
                  -- Also how the server notices that the client is gone; behind COMMIT the client may not want to hear it.
                  IF clock_timestamp() > belay_notice + interval '2 seconds' THEN
                    belay_notice := clock_timestamp();
                    RAISE NOTICE {progress}, belay_total, belay_pass, belay_size;
                  END IF;
                  {commit}

                  IF belay_error IS NULL THEN
                    {lasts_advance}
                    belay_failures := 0;
                    belay_pass_filled := belay_pass_filled + belay_filled;
                    belay_total := belay_total + belay_filled;
                    IF belay_still > 0 THEN
                      {refuse_endless}
                    END IF;
                    IF belay_waits THEN
                      belay_held := belay_held - 0;
                      CONTINUE belay_batches;
                    END IF;
                    -- More rows than there were: they arrive in front of the pass faster than it goes on.
                    belay_looked := belay_looked + belay_size;
                    IF belay_looked > 2 * greatest(belay_rows, belay_size) AND NOT belay_counted THEN
                      -- Counting may take long, and COMMIT has let go what keeps a second run out.
                      PERFORM FROM {state}
                      WHERE {unit}
                      FOR UPDATE SKIP LOCKED;
                      PERFORM set_config('row_security', 'off', true);
                      SELECT count(*) INTO belay_rows FROM {table};
                      belay_counted := true;
                    END IF;
                    IF belay_looked > 2 * greatest(belay_rows, belay_size) THEN
                      belay_rows := belay_looked;
                      belay_least := least(4 * belay_size, {largest});
                    END IF;
                    -- The next batch is to take {time} ms: twice as many rows at most, but as few as need be, and never
                    -- so many of the table that one client in a hundred meets them.
                    IF belay_filled > 0 AND (belay_took > {time} OR 2 * belay_filled > belay_size) THEN
                      belay_size := least({most}, 2 * belay_size, belay_size * ({time} / nullif(belay_took, 0)),
                        CASE WHEN belay_rows > 0 THEN belay_rows / 100 END);
                    END IF;
                    belay_size := greatest(belay_size, belay_least);
                    IF belay_quick THEN
                      belay_caution := greatest(belay_caution / 2, {caution});
                    ELSE
                      belay_careful := greatest(belay_careful - 1, 0);
                    END IF;
                  ELSIF belay_quick THEN
                    -- Each time that somebody is in the way, twice as many batches go by before the next try.
                    belay_careful := belay_caution;
                    belay_caution := least(2 * belay_caution, {most_caution});
                  ELSE
                    belay_failures := belay_failures + 1;
                    IF belay_failures >= 100 THEN
                      {refuse_failures}
                    END IF;
                    PERFORM pg_sleep(least(0.01 * belay_failures, 1));
                  END IF;
                END LOOP;
                {commit}
                PERFORM FROM {state}
                WHERE {unit}
                FOR UPDATE SKIP LOCKED;
                -- Rows that clients held or moved are behind the pass. One statement sees each wherever it is.
                PERFORM set_config('row_security', 'off', true), set_config('DateStyle', 'ISO', true);
                SELECT coalesce(jsonb_agg(belay_key), '[]') INTO belay_held
                FROM (SELECT {key_json} AS belay_key FROM {table} WHERE {needed} LIMIT {look}) AS belay_unfilled;
                {commit}
                EXIT belay_passes WHEN jsonb_array_length(belay_held) = 0;
                belay_looks := belay_looks + 1;
                IF belay_looks > {most_looks} THEN
                  {warn_unfilled}
                  EXIT belay_passes;
                END IF;
                IF jsonb_array_length(belay_held) = {look} AND belay_pass_filled > 0 THEN
                  -- So many that waiting for each would take too long: once more past those that are held.
                  belay_held := '[]';
                  PERFORM pg_sleep(0.05);
                END IF;
                belay_rows := greatest(belay_rows, belay_looked);
              END LOOP;

              UPDATE {state}
              SET started = coalesce(started, clock_timestamp()), finished = clock_timestamp(),
                stamped = clock_timestamp(), last_key = NULL
              WHERE {unit};
              RAISE NOTICE {done}, belay_total, belay_pass;
            END
            """;

    /** Who holds the row of progress, if anybody does. */
    static final String FIND_HOLDER = """
            SELECT belay_locks.pid INTO belay_holder
            FROM {state} AS belay_state
            JOIN pg_catalog.pg_locks AS belay_locks
              ON belay_locks.transactionid = belay_state.xmax AND belay_locks.granted
            WHERE {unit} AND belay_locks.pid <> pg_backend_pid()
            LIMIT 1;
            """;

    /** What the wait for replicas needs to remember. */
    static final String REPLICA_VARIABLES = """
            belay_behind text;
            belay_hidden boolean;
            belay_warned boolean := false;
            belay_waiting timestamptz;
            """;

    /**
     * The wait for replicas, before a batch has touched a row: a transaction a second, so that it keeps nothing alive.
     */
    static final String WAIT_FOR_REPLICAS = """
            -- Replicas that are too far behind are waited for, a second in each transaction, with no row held.
            SELECT
              string_agg(application_name || ' by ' || coalesce(replay_lag, '0') || ', '
                || pg_size_pretty({bytes}), ', ') FILTER (WHERE state IS NOT NULL),
              bool_or(state IS NULL)
            INTO belay_behind, belay_hidden
            FROM pg_catalog.pg_stat_replication
            WHERE state IS NULL OR {too_far};
            IF belay_hidden AND NOT belay_warned THEN
              belay_warned := true;
              {warn_hidden}
            END IF;
            IF belay_behind IS NULL THEN
              belay_waiting := NULL;
            ELSE
              belay_waiting := coalesce(belay_waiting, clock_timestamp());
              IF clock_timestamp() > belay_waiting + {longest_wait} THEN
                {refuse_behind}
              END IF;
              IF clock_timestamp() > belay_notice + interval '2 seconds' THEN
                belay_notice := clock_timestamp();
                RAISE NOTICE {waiting}, belay_behind;
              END IF;
              PERFORM pg_sleep(1);
              {commit}
              CONTINUE belay_batches;
            END IF;
            """;

    private BackfillTemplate() {}
}
