-- Way back of 0004_contract, CONTRACT: Drop what 0003_drop kept alive
-- Refuses while rows are in the way. Refuses while rows are there for which lines.total cannot be computed,
-- or would be NULL. A transaction whose snapshot is older than the way back reads NULL in lines.total: what
-- reads it again starts afterwards.
-- The rows concerned, to be counted before:
--   CREATE OR REPLACE FUNCTION pg_temp.belay_uncomputable_lines_total_9dbb40c6(numeric(12,2), integer) RETURNS boolean LANGUAGE plpgsql AS
--   $belay$
--   #variable_conflict use_column
--   BEGIN
--     DECLARE
--       belay_value numeric(14,2) := (SELECT (price * lines.quantity) FROM (SELECT $1 AS price, $2 AS quantity) AS lines);
--     BEGIN
--       RETURN belay_value IS NULL;
--     END;
--   EXCEPTION
--     WHEN syntax_error_or_access_rule_violation THEN
--       RAISE;
--     WHEN OTHERS THEN
--       RETURN true;
--   END
--   $belay$;
--   SELECT count(*) FROM lines WHERE pg_temp.belay_uncomputable_lines_total_9dbb40c6(price, quantity);

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE lines IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM lines LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table lines has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0003_drop: it goes back in batches.';
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
    FOR belay_row IN SELECT (price * lines.quantity) AS belay_computed FROM lines LOOP
      DECLARE
        belay_value numeric(14,2) := belay_row.belay_computed;
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
      FOR belay_row IN SELECT price AS belay_read_1, quantity AS belay_read_2, id::text AS belay_key_1 FROM lines LOOP
        BEGIN
          DECLARE
            belay_value numeric(14,2) := (SELECT (price * lines.quantity) FROM (SELECT belay_row.belay_read_1 AS price, belay_row.belay_read_2 AS quantity) AS lines);
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
    RAISE EXCEPTION '[computed-fails] % rows of lines have no value for total, first where id is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
  IF belay_nulls > 0 THEN
    RAISE EXCEPTION '[computed-null] % rows of lines would hold NULL in total, which is NOT NULL. Mend what it is computed from, or correct the expression, then run this again.', belay_nulls;
  END IF;
END
$belay$;

ALTER TABLE lines ADD COLUMN total numeric(14,2);

UPDATE lines
SET total = (price * lines.quantity);

COMMENT ON COLUMN lines.total IS 'what the line costs';

ALTER TABLE lines ALTER COLUMN total SET NOT NULL;

CREATE FUNCTION belay_sync_0002_total_lines_total() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
BEGIN
  -- What a statement writes into total itself does not count.
  SELECT (price * lines.quantity) INTO NEW.total FROM (SELECT NEW.price AS price, NEW.quantity AS quantity) AS lines;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zzz_belay_insert_0002_total_lines_total
  BEFORE INSERT ON lines
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_total_lines_total();

CREATE TRIGGER zzz_belay_update_0002_total_lines_total
  BEFORE UPDATE ON lines
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.price, NEW.quantity), ROW(OLD.price, OLD.quantity))
    OR pg_catalog.record_image_ne(ROW(NEW.total), ROW(OLD.total)) OR NEW.total IS NULL)
  EXECUTE FUNCTION belay_sync_0002_total_lines_total();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_contract' AND unit = '01_contract_drop';
