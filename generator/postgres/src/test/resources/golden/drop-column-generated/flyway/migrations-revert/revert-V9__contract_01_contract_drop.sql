-- Way back of 0004_contract, CONTRACT: Drop what 0003_drop kept alive
-- Loses nothing. Everything is as it was.
-- Undoes V9__contract_01_contract_drop.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V9__contract_01_contract_drop.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V9__contract_01_contract_drop.sql'
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

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V9__contract_01_contract_drop.sql';

COMMIT;
