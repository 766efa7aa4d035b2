-- Way back of 0004_contract, CONTRACT: Drop what 0003_drop kept alive
-- Refuses while rows are in the way. Refuses while rows are there for which lines.total cannot be computed,
-- or would be NULL.
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
-- Undoes V8__contract_01_contract_drop.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V8__contract_01_contract_drop.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V8__contract_01_contract_drop.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

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

ALTER TABLE lines
  ADD COLUMN total numeric(14,2) GENERATED ALWAYS AS (price * lines.quantity) VIRTUAL;

COMMENT ON COLUMN lines.total IS 'what the line costs';

ALTER TABLE lines ALTER COLUMN total SET NOT NULL;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_contract' AND unit = '01_contract_drop';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V8__contract_01_contract_drop.sql';

COMMIT;
