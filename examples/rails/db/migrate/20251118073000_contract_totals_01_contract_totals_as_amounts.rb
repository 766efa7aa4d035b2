# frozen_string_literal: true

# 0016_contract_totals, CONTRACT: Drop what 0012_totals_as_amounts kept alive
# Locks: ACCESS EXCLUSIVE on orders.
# Reads every row of orders.
# Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.
class ContractTotals01ContractTotalsAsAmounts < ActiveRecord::Migration[7.2] # rubocop:disable Metrics/ClassLength
  CONTRACT_GUARD = <<~PGSQL
    DO $belay$
    #variable_conflict use_column
    DECLARE
      belay_rows bigint;
      belay_newest timestamptz;
      belay_started timestamptz;
      belay_sessions bigint;
      belay_names text;
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended('shop/0012_totals_as_amounts', 0));
      -- A policy must not hide rows from the counts.
      PERFORM set_config('row_security', 'off', true);
      IF to_regclass('belay.state') IS NULL THEN
        RAISE EXCEPTION '[contract-state-missing] The table belay.state is not there, so nothing tells whether the change 0012_totals_as_amounts was rolled out here. Restore it together with the data, or run the earlier units first.';
      END IF;
      IF EXISTS (
        SELECT FROM belay.state
        WHERE service = 'shop' AND change = '0016_contract_totals' AND unit = '01_contract_totals_as_amounts'
          AND stamped >= (SELECT max(stamped) FROM belay.state WHERE service = 'shop' AND change = '0012_totals_as_amounts')
      ) THEN
        RAISE EXCEPTION '[contract-applied] This contract was committed by an earlier run, which was cut off before the tool wrote that down: nothing is left to do. Tell the tool that 0016_contract_totals, unit 01_contract_totals_as_amounts, is applied.';
      END IF;
      IF NOT EXISTS (
        SELECT FROM pg_catalog.pg_trigger
        WHERE tgrelid = to_regclass('orders') AND tgname = 'zz_belay_insert_0012_totals_as_amounts_orders_total_cents' AND tgenabled IN ('O', 'A')
      ) THEN
        RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_insert_0012_totals_as_amounts_orders_total_cents on orders is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0012_totals_as_amounts and let its backfill run again.';
      END IF;
      IF NOT EXISTS (
        SELECT FROM pg_catalog.pg_trigger
        WHERE tgrelid = to_regclass('orders') AND tgname = 'zz_belay_update_0012_totals_as_amounts_orders_total_cents' AND tgenabled IN ('O', 'A')
      ) THEN
        RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_update_0012_totals_as_amounts_orders_total_cents on orders is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0012_totals_as_amounts and let its backfill run again.';
      END IF;
      IF NOT EXISTS (SELECT FROM belay.state WHERE service = 'shop' AND change = '0012_totals_as_amounts' AND unit = '02_backfill_total_amount' AND finished IS NOT NULL) THEN
        RAISE EXCEPTION '[contract-backfill-unfinished] The backfill 02_backfill_total_amount of the change 0012_totals_as_amounts has not finished. Run it again: it goes on where it stopped.';
      END IF;
      SELECT string_agg(wanted, ', ') INTO belay_names
      FROM unnest(ARRAY['03_backfill_check_orders', '04_backfill_constrain_orders', '05_backfill_validate_orders', '06_backfill_not_null_orders']) AS wanted
      WHERE wanted NOT IN (SELECT unit FROM belay.state WHERE service = 'shop' AND change = '0012_totals_as_amounts');
      IF belay_names IS NOT NULL THEN
        RAISE EXCEPTION '[contract-units-missing] Units of the change 0012_totals_as_amounts have not run here: %. Run them, in this order, then this again.', belay_names;
      END IF;
      SELECT count(*) INTO belay_rows FROM orders
      WHERE total_amount IS NULL AND (total_cents / 100.0) IS NOT NULL;
      IF belay_rows > 0 THEN
        RAISE EXCEPTION '[contract-rows-unfilled] % rows of orders are not filled yet. Run the backfill of the change 0012_totals_as_amounts again.', belay_rows;
      END IF;

      -- No release that knows the old shape alone may still be running.
      IF current_setting('belay.collapse', true) = 'allow' THEN
        RETURN;
      END IF;
      SELECT max(stamped) INTO belay_newest FROM belay.state WHERE service = 'shop' AND change = '0012_totals_as_amounts';
      SELECT backend_start INTO belay_started FROM pg_catalog.pg_stat_activity WHERE pid = pg_backend_pid();
      IF belay_newest < least(now(), coalesce(belay_started, '-infinity')) - interval '10 minutes' THEN
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
        RAISE EXCEPTION '[contract-too-early] % sessions older than this run use this database (application names: %), and the change 0012_totals_as_amounts has not stood for 10 minutes (newest unit: %): a release that needs the old shape may still be running. Run this again later; if no such release runs, give the connection the option -c belay.collapse=allow.', belay_sessions, belay_names, coalesce(belay_newest::text, 'never');
      END IF;
    END
    $belay$
  PGSQL

  INSERT_INTO = <<~PGSQL
    INSERT INTO belay.state (service, schema, change, unit, stamped)
    VALUES ('shop', 'public', '0016_contract_totals', '01_contract_totals_as_amounts', clock_timestamp())
    ON CONFLICT (service, schema, change, unit) DO UPDATE
      SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
  PGSQL

  REFUSE_LARGE_TABLE = <<~PGSQL
    DO $belay$
    #variable_conflict use_column
    DECLARE
      belay_rows bigint;
    BEGIN
      -- A policy must not hide rows from the count.
      PERFORM set_config('row_security', 'off', true);
      SELECT count(*) INTO belay_rows FROM (SELECT FROM orders LIMIT 50001) AS belay_some;
      IF belay_rows > 50000 THEN
        RAISE EXCEPTION '[table-too-large] The table orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0012_totals_as_amounts: it goes back in batches.';
      END IF;
    END
    $belay$
  PGSQL

  REFUSE_UNCOMPUTABLE = <<~PGSQL
    DO $belay$
    #variable_conflict use_column
    DECLARE
      belay_row record;
      belay_failing bigint := 0;
      belay_nulls bigint := 0;
      belay_first text;
      belay_error text;
    BEGIN
      -- A policy must not hide rows from the count.
      PERFORM set_config('row_security', 'off', true);
      BEGIN
        FOR belay_row IN SELECT ((total_amount * 100)::bigint) AS belay_computed FROM orders LOOP
          DECLARE
            belay_value bigint := belay_row.belay_computed;
          BEGIN
            IF belay_value IS NULL THEN
              belay_nulls := belay_nulls + 1;
            END IF;
          END;
        END LOOP;
      EXCEPTION
        WHEN syntax_error_or_access_rule_violation THEN
          RAISE;
        WHEN OTHERS THEN
          -- Row by row, to tell how many and which.
          belay_nulls := 0;
          FOR belay_row IN SELECT total_amount AS belay_read_1, id::text AS belay_key_1 FROM orders LOOP
            BEGIN
              DECLARE
                belay_value bigint := (SELECT ((total_amount * 100)::bigint) FROM (SELECT belay_row.belay_read_1 AS total_amount) AS orders);
              BEGIN
                IF belay_value IS NULL THEN
                  belay_nulls := belay_nulls + 1;
                END IF;
              END;
            EXCEPTION
              WHEN syntax_error_or_access_rule_violation THEN
                RAISE;
              WHEN OTHERS THEN
                belay_failing := belay_failing + 1;
                belay_error := coalesce(belay_error, SQLERRM);
                belay_first := coalesce(belay_first, concat_ws(', ', belay_row.belay_key_1));
            END;
          END LOOP;
      END;
      IF belay_failing > 0 THEN
        RAISE EXCEPTION '[computed-fails] % rows of orders have no value for total_cents, first where id is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
      END IF;
      IF belay_nulls > 0 THEN
        RAISE EXCEPTION '[computed-null] % rows of orders would hold NULL in total_cents, which is NOT NULL. Mend what it is computed from, or correct the expression, then run this again.', belay_nulls;
      END IF;
    END
    $belay$
  PGSQL

  UPDATE_ALL = <<~PGSQL
    UPDATE orders
    SET total_cents = ((total_amount * 100)::bigint)
  PGSQL

  CARRY_PROPERTIES = <<~PGSQL
    DO $belay$
    DECLARE
      belay_from pg_catalog.pg_attribute;
      belay_to pg_catalog.pg_attribute;
      belay_alter text := 'ALTER TABLE orders ALTER COLUMN %I SET %s';
      belay_grant record;
    BEGIN
      SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
      WHERE attrelid = 'orders'::regclass AND attname = 'total_amount';
      SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
      WHERE attrelid = 'orders'::regclass AND attname = 'total_cents';

      FOR belay_grant IN SELECT * FROM aclexplode(belay_from.attacl) LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s',
          belay_grant.privilege_type,
          belay_to.attname,
          'orders',
          CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
          CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
      END LOOP;
      IF col_description(belay_from.attrelid, belay_from.attnum) IS NOT NULL THEN
        EXECUTE format('COMMENT ON COLUMN %s.%I IS %L',
          'orders', belay_to.attname, col_description(belay_from.attrelid, belay_from.attnum));
      END IF;
      IF belay_from.attstattarget >= 0 THEN
        EXECUTE format(belay_alter, belay_to.attname, 'STATISTICS ' || belay_from.attstattarget);
      END IF;
      IF belay_from.attoptions IS NOT NULL THEN
        EXECUTE format(belay_alter, belay_to.attname, '(' || array_to_string(belay_from.attoptions, ', ') || ')');
      END IF;
      -- Storage and compression only where the new type can have them, and only what somebody chose.
      IF belay_to.attlen = -1 AND belay_from.attlen = -1 THEN
        IF belay_from.attstorage <> (SELECT typstorage FROM pg_catalog.pg_type WHERE oid = belay_from.atttypid)
          AND belay_to.attstorage <> 'p' THEN
          EXECUTE format(belay_alter, belay_to.attname, 'STORAGE ' ||
            CASE belay_from.attstorage
              WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED'
            END);
        END IF;
        IF belay_from.attcompression IN ('p', 'l') AND belay_to.attstorage <> 'p' THEN
          EXECUTE format(belay_alter, belay_to.attname, 'COMPRESSION ' ||
            CASE belay_from.attcompression WHEN 'p' THEN 'pglz' ELSE 'lz4' END);
        END IF;
      END IF;
    END
    $belay$
  PGSQL

  CREATE_FUNCTION = <<~PGSQL
    CREATE FUNCTION belay_sync_0012_totals_as_amounts_orders_total_cents() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
    AS $belay$
    #variable_conflict use_column
    DECLARE
      belay_up numeric(12,2);
      belay_old_changed boolean;
      belay_new_changed boolean;
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.total_cents), ROW(OLD.total_cents));
        belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.total_amount), ROW(OLD.total_amount));
      END IF;
      IF belay_old_changed AND belay_new_changed THEN
        NULL; -- Whoever changes both decides both.
      ELSE
        SELECT (total_cents / 100.0) INTO belay_up FROM (SELECT NEW.total_cents AS total_cents) AS orders;
        IF TG_OP = 'INSERT' THEN
          IF NEW.total_amount IS NULL THEN
            NEW.total_amount := belay_up;
          ELSIF pg_catalog.record_image_ne(ROW(NEW.total_amount), ROW(belay_up)) OR NEW.total_cents IS NULL THEN
            SELECT ((total_amount * 100)::bigint) INTO NEW.total_cents FROM (SELECT NEW.total_amount AS total_amount) AS orders;
          END IF;
        ELSIF belay_old_changed THEN
          NEW.total_amount := belay_up;
        ELSIF belay_new_changed THEN
          -- The backfill writes what up gives: that is no news for the old column.
          IF pg_catalog.record_image_ne(ROW(NEW.total_amount), ROW(belay_up)) THEN
            SELECT ((total_amount * 100)::bigint) INTO NEW.total_cents FROM (SELECT NEW.total_amount AS total_amount) AS orders;
          END IF;
        ELSIF NEW.total_amount IS NULL THEN
          -- The backfill has not come to this row yet.
          NEW.total_amount := belay_up;
        END IF;
      END IF;
      RETURN NEW;
    END
    $belay$
  PGSQL

  CREATE_TRIGGER = <<~PGSQL
    CREATE TRIGGER zz_belay_insert_0012_totals_as_amounts_orders_total_cents
      BEFORE INSERT ON orders
      FOR EACH ROW
      EXECUTE FUNCTION belay_sync_0012_totals_as_amounts_orders_total_cents()
  PGSQL

  CREATE_TRIGGER_2 = <<~PGSQL
    CREATE TRIGGER zz_belay_update_0012_totals_as_amounts_orders_total_cents
      BEFORE UPDATE ON orders
      FOR EACH ROW
      WHEN (((NEW.total_cents OPERATOR(pg_catalog.=) OLD.total_cents) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.total_cents), ROW(OLD.total_cents)))
        OR NEW.total_amount IS NULL
        OR ((OLD.total_amount IS NULL OR pg_catalog.record_image_ne(ROW(NEW.total_amount), ROW(OLD.total_amount)))
          AND (NEW.total_amount OPERATOR(pg_catalog.=) CAST(NEW.total_cents / 100.0 AS numeric(12,2))) IS NOT TRUE))
      EXECUTE FUNCTION belay_sync_0012_totals_as_amounts_orders_total_cents()
  PGSQL

  DELETE_FROM = <<~PGSQL
    DELETE FROM belay.state
    WHERE service = 'shop' AND change = '0016_contract_totals' AND unit = '01_contract_totals_as_amounts'
  PGSQL

  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
      execute CONTRACT_GUARD
      execute 'DROP TRIGGER zz_belay_insert_0012_totals_as_amounts_orders_total_cents ON orders'
      execute 'DROP TRIGGER zz_belay_update_0012_totals_as_amounts_orders_total_cents ON orders'
      execute 'DROP FUNCTION belay_sync_0012_totals_as_amounts_orders_total_cents()'
      remove_column :orders, :total_cents
      execute INSERT_INTO
    end
  end

  def down # rubocop:disable Metrics/MethodLength
    # Refuses while rows are in the way. Refuses while rows are there for which orders.total_cents cannot be
    # computed, or would be NULL. A transaction whose snapshot is older than the way back reads NULL in
    # orders.total_cents: what reads it again starts afterwards.
    # The rows concerned, to be counted before:
    #   CREATE OR REPLACE FUNCTION pg_temp.belay_uncomputable_orders_total_cents_9e0be59e(numeric(12,2)) RETURNS
    #   boolean LANGUAGE plpgsql AS
    #   $belay$
    #   #variable_conflict use_column
    #   BEGIN
    #     DECLARE
    #       belay_value bigint := (SELECT ((total_amount * 100)::bigint) FROM (SELECT $1 AS total_amount) AS orders);
    #     BEGIN
    #       RETURN belay_value IS NULL;
    #     END;
    #   EXCEPTION
    #     WHEN syntax_error_or_access_rule_violation THEN
    #       RAISE;
    #     WHEN OTHERS THEN
    #       RETURN true;
    #   END
    #   $belay$;
    #   SELECT count(*) FROM orders WHERE pg_temp.belay_uncomputable_orders_total_cents_9e0be59e(total_amount)
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    execute 'LOCK TABLE orders IN ACCESS EXCLUSIVE MODE'
    execute REFUSE_LARGE_TABLE
    execute REFUSE_UNCOMPUTABLE
    add_column :orders, :total_cents, :bigint
    execute UPDATE_ALL
    change_column_null :orders, :total_cents, false
    execute CARRY_PROPERTIES
    execute CREATE_FUNCTION
    execute CREATE_TRIGGER
    execute CREATE_TRIGGER_2
    execute DELETE_FROM
  end
end
