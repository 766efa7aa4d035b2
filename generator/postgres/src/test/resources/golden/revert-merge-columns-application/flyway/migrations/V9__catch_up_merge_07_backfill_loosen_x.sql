-- 0003_catch_up_merge, BACKFILL: Let squares.x and y be left out
-- Locks: ACCESS EXCLUSIVE on squares.
-- Reads every row of squares.

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
    FOR belay_row IN SELECT ((cell >> 32)::integer) AS belay_computed FROM squares LOOP
      DECLARE
        belay_value integer := belay_row.belay_computed;
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
      FOR belay_row IN SELECT cell AS belay_read_1, id::text AS belay_key_1 FROM squares LOOP
        BEGIN
          DECLARE
            belay_value integer := (SELECT ((cell >> 32)::integer) FROM (SELECT belay_row.belay_read_1 AS cell) AS squares);
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
    RAISE EXCEPTION '[computed-fails] % rows of squares have no value for x, first where id is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
END
$belay$;

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
    FOR belay_row IN SELECT (((cell << 32) >> 32)::integer) AS belay_computed FROM squares LOOP
      DECLARE
        belay_value integer := belay_row.belay_computed;
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
      FOR belay_row IN SELECT cell AS belay_read_1, id::text AS belay_key_1 FROM squares LOOP
        BEGIN
          DECLARE
            belay_value integer := (SELECT (((cell << 32) >> 32)::integer) FROM (SELECT belay_row.belay_read_1 AS cell) AS squares);
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
    RAISE EXCEPTION '[computed-fails] % rows of squares have no value for y, first where id is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
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
  SELECT count(*) INTO belay_rows FROM squares
  WHERE pg_catalog.record_image_ne(ROW(cell), ROW(CAST(((x::bigint << 32) | (y::bigint & 4294967295)) AS bigint))) AND (cell IS NULL OR pg_catalog.record_image_ne(ROW(x, y), ROW(CAST(((cell >> 32)::integer) AS integer), CAST((((cell << 32) >> 32)::integer) AS integer))));
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of squares hold in cell what x and y does not give: a release writes another value there, or it alone. Correct or stop it, give both columns of these rows the value that was meant, then run this again.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE squares ALTER COLUMN x DROP NOT NULL;

ALTER TABLE squares ALTER COLUMN y DROP NOT NULL;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_merge', '07_backfill_loosen_x', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
