-- Way back of 0003_catch_up_merge, BACKFILL: Let squares.x and y be left out
-- Refuses while rows are in the way. Refused while rows of squares hold NULL in x. Refused while rows of
-- squares hold NULL in y. Refused while rows of squares were written in cell alone. Refuses while rows are
-- there for which squares.x cannot be computed. Refuses while rows are there for which squares.y cannot be
-- computed.
-- The rows concerned, to be counted before:
--   CREATE OR REPLACE FUNCTION pg_temp.belay_uncomputable_squares_x_283af7dc(bigint) RETURNS boolean LANGUAGE plpgsql AS
--   $belay$
--   #variable_conflict use_column
--   BEGIN
--     DECLARE
--       belay_value integer := (SELECT ((cell >> 32)::integer) FROM (SELECT $1 AS cell) AS squares);
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
--   CREATE OR REPLACE FUNCTION pg_temp.belay_uncomputable_squares_y_8982425a(bigint) RETURNS boolean LANGUAGE plpgsql AS
--   $belay$
--   #variable_conflict use_column
--   BEGIN
--     DECLARE
--       belay_value integer := (SELECT (((cell << 32) >> 32)::integer) FROM (SELECT $1 AS cell) AS squares);
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
--   SELECT count(*) FROM squares WHERE (x IS NULL) OR (y IS NULL) OR (CASE WHEN pg_temp.belay_uncomputable_squares_x_283af7dc(cell) OR pg_temp.belay_uncomputable_squares_y_8982425a(cell) THEN false ELSE pg_catalog.record_image_ne(ROW(cell), ROW(CAST(((x::bigint << 32) | (y::bigint & 4294967295)) AS bigint))) AND pg_catalog.record_image_ne(ROW(x, y), ROW(CAST(((cell >> 32)::integer) AS integer), CAST((((cell << 32) >> 32)::integer) AS integer))) END) OR (pg_temp.belay_uncomputable_squares_x_283af7dc(cell)) OR (pg_temp.belay_uncomputable_squares_y_8982425a(cell));
-- Undoes V9__catch_up_merge_07_backfill_loosen_x.sql and makes Flyway forget it. Run newest first, by a
-- person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V9__catch_up_merge_07_backfill_loosen_x.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V9__catch_up_merge_07_backfill_loosen_x.sql'
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
  COMMIT;
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
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DO $belay$
  #variable_conflict use_column
  DECLARE
    belay_rows bigint;
  BEGIN
    -- A policy must not hide rows from the count.
    PERFORM set_config('row_security', 'off', true);
    SELECT count(*) INTO belay_rows FROM squares
    WHERE pg_catalog.record_image_ne(ROW(cell), ROW(CAST(((x::bigint << 32) | (y::bigint & 4294967295)) AS bigint))) AND pg_catalog.record_image_ne(ROW(x, y), ROW(CAST(((cell >> 32)::integer) AS integer), CAST((((cell << 32) >> 32)::integer) AS integer)));
    IF belay_rows > 0 THEN
      RAISE EXCEPTION '[rows-in-the-way] % rows of squares were written in cell alone; set x and y to what the down expression makes of it in them before going back.', belay_rows;
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
    SELECT count(*) INTO belay_rows FROM squares
    WHERE y IS NULL;
    IF belay_rows > 0 THEN
      RAISE EXCEPTION '[rows-in-the-way] % rows of squares hold NULL in y; give them a value before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE squares DROP CONSTRAINT IF EXISTS squares_y_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE squares ADD CONSTRAINT squares_y_not_null_proof CHECK (y IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE squares VALIDATE CONSTRAINT squares_y_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE squares ALTER COLUMN y SET NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE squares DROP CONSTRAINT squares_y_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DO $belay$
  #variable_conflict use_column
  DECLARE
    belay_rows bigint;
  BEGIN
    -- A policy must not hide rows from the count.
    PERFORM set_config('row_security', 'off', true);
    SELECT count(*) INTO belay_rows FROM squares
    WHERE x IS NULL;
    IF belay_rows > 0 THEN
      RAISE EXCEPTION '[rows-in-the-way] % rows of squares hold NULL in x; give them a value before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE squares DROP CONSTRAINT IF EXISTS squares_x_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE squares ADD CONSTRAINT squares_x_not_null_proof CHECK (x IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE squares VALIDATE CONSTRAINT squares_x_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE squares ALTER COLUMN x SET NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE squares DROP CONSTRAINT squares_x_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0003_catch_up_merge' AND unit = '07_backfill_loosen_x';
  COMMIT;
END
$belay2$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V9__catch_up_merge_07_backfill_loosen_x.sql';
