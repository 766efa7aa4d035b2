-- Way back of 0003_catch_up_split, BACKFILL: Let customers.full_name be left out
-- Refuses while rows are in the way. Refused while rows of customers hold NULL in full_name. Refused while
-- rows of customers were written in first_name and last_name alone. Refuses while rows are there for which
-- customers.full_name cannot be computed.
-- The rows concerned, to be counted before:
--   CREATE OR REPLACE FUNCTION pg_temp.belay_uncomputable_customers_full_name_ee207ad7(text, text) RETURNS boolean LANGUAGE plpgsql AS
--   $belay$
--   #variable_conflict use_column
--   BEGIN
--     DECLARE
--       belay_value text := (SELECT (first_name || coalesce(' ' || last_name, '')) FROM (SELECT $1 AS first_name, $2 AS last_name) AS customers);
--     BEGIN
--       RETURN false;
--     END;
--   EXCEPTION
--     WHEN syntax_error_or_access_rule_violation THEN
--       RAISE;
--     WHEN OTHERS THEN
--       RETURN true;
--   END
--   $belay$;
--   SELECT count(*) FROM customers WHERE (full_name IS NULL) OR (CASE WHEN pg_temp.belay_uncomputable_customers_full_name_ee207ad7(first_name, last_name) THEN false ELSE pg_catalog.record_image_ne(ROW(first_name, last_name), ROW(CAST((split_part(full_name, ' ', 1)) AS text), CAST((CASE WHEN strpos(full_name, ' ') > 0 THEN substr(full_name, strpos(full_name, ' ') + 1) END) AS text))) AND pg_catalog.record_image_ne(ROW(full_name), ROW(CAST((first_name || coalesce(' ' || last_name, '')) AS text))) END) OR (pg_temp.belay_uncomputable_customers_full_name_ee207ad7(first_name, last_name));
-- Undoes V9__catch_up_split_07_backfill_loosen_full_name.sql and makes Flyway forget it. Run newest first, by
-- a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V9__catch_up_split_07_backfill_loosen_full_name.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V9__catch_up_split_07_backfill_loosen_full_name.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay2$
BEGIN
  SET LOCAL lock_timeout = '2s';
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
      FOR belay_row IN SELECT (first_name || coalesce(' ' || last_name, '')) AS belay_computed FROM customers LOOP
        DECLARE
          belay_value text := belay_row.belay_computed;
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
        FOR belay_row IN SELECT first_name AS belay_read_1, last_name AS belay_read_2, tenant::text AS belay_key_1, id::text AS belay_key_2 FROM customers LOOP
          BEGIN
            DECLARE
              belay_value text := (SELECT (first_name || coalesce(' ' || last_name, '')) FROM (SELECT belay_row.belay_read_1 AS first_name, belay_row.belay_read_2 AS last_name) AS customers);
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
              belay_first := coalesce(belay_first, concat_ws(', ', belay_row.belay_key_1, belay_row.belay_key_2));
          END;
        END LOOP;
    END;
    IF belay_failing > 0 THEN
      RAISE EXCEPTION '[computed-fails] % rows of customers have no value for full_name, first where tenant, id is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DO $belay$
  #variable_conflict use_column
  DECLARE
    belay_rows bigint;
  BEGIN
    -- A policy must not hide rows from the count.
    PERFORM set_config('row_security', 'off', true);
    SELECT count(*) INTO belay_rows FROM customers
    WHERE pg_catalog.record_image_ne(ROW(first_name, last_name), ROW(CAST((split_part(full_name, ' ', 1)) AS text), CAST((CASE WHEN strpos(full_name, ' ') > 0 THEN substr(full_name, strpos(full_name, ' ') + 1) END) AS text))) AND pg_catalog.record_image_ne(ROW(full_name), ROW(CAST((first_name || coalesce(' ' || last_name, '')) AS text)));
    IF belay_rows > 0 THEN
      RAISE EXCEPTION '[rows-in-the-way] % rows of customers were written in first_name and last_name alone; set full_name to what the down expression makes of it in them before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DO $belay$
  #variable_conflict use_column
  DECLARE
    belay_rows bigint;
  BEGIN
    -- A policy must not hide rows from the count.
    PERFORM set_config('row_security', 'off', true);
    SELECT count(*) INTO belay_rows FROM customers
    WHERE full_name IS NULL;
    IF belay_rows > 0 THEN
      RAISE EXCEPTION '[rows-in-the-way] % rows of customers hold NULL in full_name; give them a value before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE customers DROP CONSTRAINT IF EXISTS customers_full_name_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE customers
    ADD CONSTRAINT customers_full_name_not_null_proof CHECK (full_name IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE customers VALIDATE CONSTRAINT customers_full_name_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE customers ALTER COLUMN full_name SET NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE customers DROP CONSTRAINT customers_full_name_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0003_catch_up_split' AND unit = '07_backfill_loosen_full_name';
  COMMIT;
END
$belay2$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V9__catch_up_split_07_backfill_loosen_full_name.sql';
