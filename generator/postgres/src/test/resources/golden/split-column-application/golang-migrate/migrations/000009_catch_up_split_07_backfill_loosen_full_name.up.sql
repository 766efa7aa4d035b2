-- 0003_catch_up_split, BACKFILL: Let customers.full_name be left out
-- Locks: ACCESS EXCLUSIVE on customers.
-- Reads every row of customers.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

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

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM customers
  WHERE pg_catalog.record_image_ne(ROW(first_name, last_name), ROW(CAST((split_part(full_name, ' ', 1)) AS text), CAST((CASE WHEN strpos(full_name, ' ') > 0 THEN substr(full_name, strpos(full_name, ' ') + 1) END) AS text))) AND (first_name IS NULL OR pg_catalog.record_image_ne(ROW(full_name), ROW(CAST((first_name || coalesce(' ' || last_name, '')) AS text))));
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of customers hold in first_name and last_name what full_name does not give: a release writes another value there, or it alone. Correct or stop it, give both columns of these rows the value that was meant, then run this again.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE customers ALTER COLUMN full_name DROP NOT NULL;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_split', '07_backfill_loosen_full_name', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
