-- Way back of 0004_contract_merge, CONTRACT: Drop what 0002_merge kept alive
-- Refuses while rows are in the way. Refuses while rows are there for which squares.x cannot be computed.
-- Refuses while rows are there for which squares.y cannot be computed. A transaction whose snapshot is older
-- than the way back reads NULL in squares.x and squares.y: what reads it again starts afterwards.
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
--   SELECT count(*) FROM squares WHERE (pg_temp.belay_uncomputable_squares_x_283af7dc(cell)) OR (pg_temp.belay_uncomputable_squares_y_8982425a(cell));

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE squares IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM squares LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table squares has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_merge: it goes back in batches.';
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

ALTER TABLE squares ADD COLUMN x integer;

ALTER TABLE squares ADD COLUMN y integer;

UPDATE squares
SET x = ((cell >> 32)::integer),
  y = (((cell << 32) >> 32)::integer);

COMMENT ON COLUMN squares.y IS 'downwards';

CREATE INDEX by_place ON squares (x, y);

CREATE FUNCTION belay_sync_0002_merge_squares_x() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up bigint;
  belay_down_1 integer;
  belay_down_2 integer;
BEGIN
  SELECT ((x::bigint << 32) | (y::bigint & 4294967295)) INTO belay_up FROM (SELECT NEW.x AS x, NEW.y AS y) AS squares;
  IF NOT pg_catalog.record_image_ne(ROW(NEW.cell), ROW(belay_up)) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    SELECT ((cell >> 32)::integer), (((cell << 32) >> 32)::integer) INTO belay_down_1, belay_down_2 FROM (SELECT NEW.cell AS cell) AS squares;
    IF NOT pg_catalog.record_image_ne(ROW(NEW.x, NEW.y), ROW(belay_down_1, belay_down_2)) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '[old-column-alone] A write of "squares.x" or "squares.y" left "cell" behind, which releases read since 0002_merge.'
  USING ERRCODE = 'integrity_constraint_violation',
    DETAIL = 'A release that knows x and y alone is still running, or a statement of the one that writes both leaves cell out.',
    HINT = 'Write both in one statement, cell as (x::bigint << 32) | (y::bigint & 4294967295).',
    SCHEMA = 'public',
    TABLE = 'squares',
    COLUMN = 'x',
    CONSTRAINT = TG_NAME;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_merge_squares_x
  BEFORE INSERT ON squares
  FOR EACH ROW
  WHEN (NEW.cell IS NULL AND num_nonnulls(NEW.x, NEW.y) > 0)
  EXECUTE FUNCTION belay_sync_0002_merge_squares_x();

CREATE TRIGGER zz_belay_update_0002_merge_squares_x
  BEFORE UPDATE ON squares
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.x, NEW.y), ROW(OLD.x, OLD.y)) AND NOT pg_catalog.record_image_ne(ROW(NEW.cell), ROW(OLD.cell)))
  EXECUTE FUNCTION belay_sync_0002_merge_squares_x();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_contract_merge' AND unit = '01_contract_merge';
