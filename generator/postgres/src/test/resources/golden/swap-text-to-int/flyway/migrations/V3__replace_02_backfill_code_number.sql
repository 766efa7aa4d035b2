-- 0002_replace, BACKFILL: Fill orders (code_number) in batches
-- Locks: ROW EXCLUSIVE on orders.
-- Reads every row of orders.
-- Runs outside of a transaction.
-- Needs flyway.postgresql.transactional.lock=false: by default Flyway waits here for itself, without end.
-- The first statement checks that.

DO $belay$
BEGIN
  IF EXISTS (
    SELECT FROM pg_catalog.pg_locks AS held
    JOIN pg_catalog.pg_stat_activity AS holder ON holder.pid = held.pid
    WHERE held.locktype = 'advisory' AND held.granted
      AND held.classid IN (18027, 18028) AND held.objsubid = 1
      AND holder.datname = current_database() AND holder.state = 'idle in transaction'
  ) THEN
    RAISE EXCEPTION 'Flyway holds its lock in an open transaction, which the next statement would wait for without end.'
      USING HINT = 'Set flyway.postgresql.transactional.lock=false, run flyway repair, and migrate again.';
  END IF;
END
$belay$;

DO $belay$
#variable_conflict use_column
-- In short, a few rows at a time in the order of id, beside clients, going on where a run was cut off:
--   UPDATE orders
--   SET code_number = (code::integer)
--   WHERE code_number IS NULL AND (code::integer) IS NOT NULL
DECLARE
  belay_from_1 orders.id%TYPE;
  belay_upto_1 orders.id%TYPE;
  belay_last_1 orders.id%TYPE;
  belay_end_1 orders.id%TYPE;
  belay_last jsonb;
  belay_holder integer;
  belay_starting boolean := true;
  belay_pass integer := 0;
  belay_filled bigint;
  belay_still bigint;
  belay_pass_filled bigint;
  belay_size integer := 100;
  belay_least integer := 100;
  belay_began timestamptz;
  belay_took numeric;
  belay_rows bigint := (SELECT reltuples FROM pg_catalog.pg_class WHERE oid = 'orders'::regclass);
  belay_counted boolean := false;
  belay_looked bigint;
  belay_held jsonb := '[]';
  belay_waits boolean;
  belay_quick boolean;
  belay_triggers boolean;
  belay_careful integer := 0;
  belay_caution integer := 10;
  belay_looks integer := 0;
  belay_total bigint := 0;
  belay_failures integer := 0;
  belay_error text;
  belay_notice timestamptz := clock_timestamp();
BEGIN
  IF current_setting('statement_timeout') <> '0' THEN
    RAISE EXCEPTION '[backfill-statement-timeout] The backfill of orders is one long statement, and statement_timeout = % would end it. Give the connection the option -c statement_timeout=0, or run ALTER ROLE % SET statement_timeout = 0 and connect again.', current_setting('statement_timeout'), quote_ident(session_user);
  END IF;
  COMMIT;
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  INSERT INTO belay.state (service, schema, change, unit, stamped)
  VALUES ('default', 'public', '0002_replace', '02_backfill_code_number', clock_timestamp())
  ON CONFLICT (service, schema, change, unit) DO NOTHING;
  COMMIT;
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  -- A run that has begun is between two batches for a moment only: look more than once.
  FOR belay_look IN 1..5 LOOP
    SELECT belay_locks.pid INTO belay_holder
    FROM belay.state AS belay_state
    JOIN pg_catalog.pg_locks AS belay_locks
      ON belay_locks.transactionid = belay_state.xmax AND belay_locks.granted
    WHERE service = 'default' AND change = '0002_replace' AND unit = '02_backfill_code_number' AND belay_locks.pid <> pg_backend_pid()
    LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION '[backfill-runs-already] The backfill of orders is being run by another session (pid %). Let it finish, or end it with SELECT pg_terminate_backend(%) and run this again: it goes on where that one stopped.', coalesce(belay_holder::text, 'unknown'), coalesce(belay_holder::text, 'pid');
    END IF;
    PERFORM FROM belay.state
    WHERE service = 'default' AND change = '0002_replace' AND unit = '02_backfill_code_number' AND started IS NOT NULL AND finished IS NULL;
    EXIT WHEN NOT FOUND;
    PERFORM pg_sleep(0.005);
    COMMIT;
    SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
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
      SELECT 'orders'::regclass::oid AS belay_table
      UNION
      SELECT inhrelid FROM pg_catalog.pg_inherits JOIN belay_tables ON inhparent = belay_table
    )
    SELECT count(*) > 0 INTO belay_triggers
    FROM belay_tables
    JOIN pg_catalog.pg_trigger ON tgrelid = belay_table
    JOIN pg_catalog.pg_proc AS belay_function ON belay_function.oid = tgfoid
    WHERE NOT tgisinternal AND tgenabled <> 'D' AND tgtype::integer & 16 > 0 AND proname !~ '^belay_';
    SELECT id INTO belay_end_1 FROM orders ORDER BY id DESC LIMIT 1;
    EXIT belay_passes WHEN NOT FOUND;
    belay_looked := 0;
    belay_last_1 := NULL;

    <<belay_batches>>
    LOOP
      -- Settings end with each transaction, and so does the lock that keeps a second run out.
      PERFORM set_config('lock_timeout', '2s', true),
        set_config('row_security', 'off', true),
        set_config('client_min_messages', 'notice', true),
        set_config('DateStyle', 'ISO', true),
        -- The window is read by the index of the key, whatever the statistics say.
        set_config('plan_cache_mode', 'force_custom_plan', true),
        set_config('enable_seqscan', 'off', true);
      PERFORM FROM belay.state
      WHERE service = 'default' AND change = '0002_replace' AND unit = '02_backfill_code_number'
      FOR UPDATE SKIP LOCKED;
      IF NOT FOUND THEN
        SELECT belay_locks.pid INTO belay_holder
        FROM belay.state AS belay_state
        JOIN pg_catalog.pg_locks AS belay_locks
          ON belay_locks.transactionid = belay_state.xmax AND belay_locks.granted
        WHERE service = 'default' AND change = '0002_replace' AND unit = '02_backfill_code_number' AND belay_locks.pid <> pg_backend_pid()
        LIMIT 1;
        RAISE EXCEPTION '[backfill-runs-already] The backfill of orders is being run by another session (pid %). Let it finish, or end it with SELECT pg_terminate_backend(%) and run this again: it goes on where that one stopped.', coalesce(belay_holder::text, 'unknown'), coalesce(belay_holder::text, 'pid');
      END IF;

      -- The first batch that sets anything tells whether that is enough, and so does whatever looks again.
      belay_quick := belay_total > 0 AND belay_pass = 1 AND belay_careful = 0 AND NOT belay_triggers;
      belay_began := clock_timestamp();
      BEGIN
        IF belay_starting THEN
          -- A run that was killed goes on from its last key; one that had finished looks at every row.
          UPDATE belay.state
          SET last_key = CASE WHEN finished IS NULL THEN last_key END,
            started = CASE WHEN finished IS NULL THEN coalesce(started, clock_timestamp()) ELSE clock_timestamp() END,
            finished = NULL
          WHERE service = 'default' AND change = '0002_replace' AND unit = '02_backfill_code_number'
          RETURNING last_key INTO belay_last;
          belay_last_1 := belay_last ->> 0;
          belay_starting := false;
        END IF;
        IF belay_waits THEN
          -- A row that clients held: wait for it, and hold no other row meanwhile.
          EXIT belay_batches WHEN jsonb_array_length(belay_held) = 0;
          belay_from_1 := belay_held -> 0 ->> 0;
          belay_upto_1 := belay_from_1;
          PERFORM FROM orders WHERE orders.id = belay_from_1 FOR NO KEY UPDATE;
        ELSE
          IF belay_last_1 IS NULL THEN
            SELECT id INTO belay_from_1 FROM orders ORDER BY id LIMIT 1;
          ELSE
            SELECT id INTO belay_from_1 FROM orders
            WHERE orders.id > belay_last_1 AND orders.id <= belay_end_1
            ORDER BY id LIMIT 1;
          END IF;
          EXIT belay_batches WHEN NOT FOUND;
          SELECT id INTO belay_upto_1 FROM orders
          WHERE orders.id >= belay_from_1
          ORDER BY id LIMIT 1 OFFSET belay_size - 1;
          IF NOT FOUND THEN
            belay_upto_1 := belay_end_1;
          END IF;
        END IF;

        IF belay_quick THEN
          -- Nobody was in the way of late. Where somebody is, the batch is given up at once, and made again
          -- without the rows that are held.
          PERFORM set_config('lock_timeout', '1ms', true);
          UPDATE orders
          SET code_number = (code::integer)
          WHERE orders.id >= belay_from_1 AND orders.id <= belay_upto_1
            AND (code_number IS NULL AND (code::integer) IS NOT NULL);
          GET DIAGNOSTICS belay_filled = ROW_COUNT;
          belay_still := 0;
          PERFORM set_config('lock_timeout', '2s', true);
        ELSE
          WITH belay_batch AS MATERIALIZED (
            SELECT ctid AS belay_row, id AS belay_key_1
            FROM orders
            WHERE orders.id >= belay_from_1 AND orders.id <= belay_upto_1
              AND (code_number IS NULL AND (code::integer) IS NOT NULL)
            FOR NO KEY UPDATE SKIP LOCKED
          ), belay_updated AS (
            UPDATE orders
            SET code_number = (code::integer)
            FROM belay_batch
            -- Nobody moves a row that is locked: it is found where it lies, and not by its key once more.
            WHERE orders.ctid = belay_batch.belay_row
              AND orders.id = belay_batch.belay_key_1
              AND orders.id >= belay_from_1 AND orders.id <= belay_upto_1
            RETURNING (code_number IS NULL AND (code::integer) IS NOT NULL) AS belay_still
          )
          -- Rows that clients hold are not waited for: the look at the end finds them.
          SELECT count(*), count(*) FILTER (WHERE belay_still) INTO belay_filled, belay_still
          FROM belay_updated;
        END IF;
        UPDATE belay.state
        SET last_key = jsonb_build_array(belay_upto_1::text), rows_done = rows_done + belay_filled
        WHERE service = 'default' AND change = '0002_replace' AND unit = '02_backfill_code_number';
        belay_error := NULL;
      EXCEPTION
        -- A row that moved to another partition, or a lock that took too long: again after COMMIT.
        WHEN serialization_failure OR deadlock_detected OR lock_not_available THEN
          belay_error := SQLERRM;
        -- A value that cannot be: half as many rows, until the row is alone and told by its key.
        WHEN data_exception OR integrity_constraint_violation OR raise_exception THEN
          IF belay_size = 1 OR belay_waits THEN
            RAISE EXCEPTION '[backfill-row-fails] The row of orders whose id is % cannot be filled: %. Correct it and run this again: it goes on where it stopped.', concat_ws(', ', belay_from_1), SQLERRM USING ERRCODE = SQLSTATE;
          END IF;
          belay_error := SQLERRM;
          belay_size := greatest(belay_size / 2, 1);
      END;
      belay_took := 1000 * extract(epoch FROM clock_timestamp() - belay_began);
      -- Also how the server notices that the client is gone; behind COMMIT the client may not want to hear it.
      IF clock_timestamp() > belay_notice + interval '2 seconds' THEN
        belay_notice := clock_timestamp();
        RAISE NOTICE 'filled % rows of orders in pass %, now % rows a batch', belay_total, belay_pass, belay_size;
      END IF;
      COMMIT;
      SET TRANSACTION ISOLATION LEVEL READ COMMITTED;

      IF belay_error IS NULL THEN
        belay_last_1 := belay_upto_1;
        belay_failures := 0;
        belay_pass_filled := belay_pass_filled + belay_filled;
        belay_total := belay_total + belay_filled;
        IF belay_still > 0 THEN
          RAISE EXCEPTION '[backfill-never-ends] % rows of orders still match the condition of the backfill after they were set; correct the condition or the values.', belay_still;
        END IF;
        IF belay_waits THEN
          belay_held := belay_held - 0;
          CONTINUE belay_batches;
        END IF;
        -- More rows than there were: they arrive in front of the pass faster than it goes on.
        belay_looked := belay_looked + belay_size;
        IF belay_looked > 2 * greatest(belay_rows, belay_size) AND NOT belay_counted THEN
          -- Counting may take long, and COMMIT has let go what keeps a second run out.
          PERFORM FROM belay.state
          WHERE service = 'default' AND change = '0002_replace' AND unit = '02_backfill_code_number'
          FOR UPDATE SKIP LOCKED;
          PERFORM set_config('row_security', 'off', true);
          SELECT count(*) INTO belay_rows FROM orders;
          belay_counted := true;
        END IF;
        IF belay_looked > 2 * greatest(belay_rows, belay_size) THEN
          belay_rows := belay_looked;
          belay_least := least(4 * belay_size, 1000000);
        END IF;
        -- The next batch is to take 20 ms: twice as many rows at most, but as few as need be, and never
        -- so many of the table that one client in a hundred meets them.
        IF belay_filled > 0 AND (belay_took > 20 OR 2 * belay_filled > belay_size) THEN
          belay_size := least(10000, 2 * belay_size, belay_size * (20 / nullif(belay_took, 0)),
            CASE WHEN belay_rows > 0 THEN belay_rows / 100 END);
        END IF;
        belay_size := greatest(belay_size, belay_least);
        IF belay_quick THEN
          belay_caution := greatest(belay_caution / 2, 10);
        ELSE
          belay_careful := greatest(belay_careful - 1, 0);
        END IF;
      ELSIF belay_quick THEN
        -- Each time that somebody is in the way, twice as many batches go by before the next try.
        belay_careful := belay_caution;
        belay_caution := least(2 * belay_caution, 1000);
      ELSE
        belay_failures := belay_failures + 1;
        IF belay_failures >= 100 THEN
          RAISE EXCEPTION '[backfill-blocked] A batch of orders failed 100 times in a row: %. Run this again when the table is less busy: it goes on where it stopped.', belay_error;
        END IF;
        PERFORM pg_sleep(least(0.01 * belay_failures, 1));
      END IF;
    END LOOP;
    COMMIT;
    SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
    PERFORM FROM belay.state
    WHERE service = 'default' AND change = '0002_replace' AND unit = '02_backfill_code_number'
    FOR UPDATE SKIP LOCKED;
    -- Rows that clients held or moved are behind the pass. One statement sees each wherever it is.
    PERFORM set_config('row_security', 'off', true), set_config('DateStyle', 'ISO', true);
    SELECT coalesce(jsonb_agg(belay_key), '[]') INTO belay_held
    FROM (SELECT jsonb_build_array(id::text) AS belay_key FROM orders WHERE (code_number IS NULL AND (code::integer) IS NOT NULL) LIMIT 1000) AS belay_unfilled;
    COMMIT;
    SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
    EXIT belay_passes WHEN jsonb_array_length(belay_held) = 0;
    belay_looks := belay_looks + 1;
    IF belay_looks > 10 THEN
      RAISE WARNING '[backfill-outrun] Clients add rows of orders that need a value, or change their keys, as fast as they are filled: some are left.';
      EXIT belay_passes;
    END IF;
    IF jsonb_array_length(belay_held) = 1000 AND belay_pass_filled > 0 THEN
      -- So many that waiting for each would take too long: once more past those that are held.
      belay_held := '[]';
      PERFORM pg_sleep(0.05);
    END IF;
    belay_rows := greatest(belay_rows, belay_looked);
  END LOOP;

  UPDATE belay.state
  SET started = coalesce(started, clock_timestamp()), finished = clock_timestamp(),
    stamped = clock_timestamp(), last_key = NULL
  WHERE service = 'default' AND change = '0002_replace' AND unit = '02_backfill_code_number';
  RAISE NOTICE 'filled % rows of orders, done after % passes', belay_total, belay_pass;
END
$belay$;
