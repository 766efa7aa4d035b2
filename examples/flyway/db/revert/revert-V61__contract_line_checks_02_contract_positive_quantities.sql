-- Way back of 0022_contract_line_checks, CONTRACT: Drop what 0018_positive_quantities kept alive
-- Loses nothing. Everything is as it was.
-- Undoes V61__contract_line_checks_02_contract_positive_quantities.sql and makes Flyway forget it. Run newest
-- first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V61__contract_line_checks_02_contract_positive_quantities.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V61__contract_line_checks_02_contract_positive_quantities.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE FUNCTION belay_sync_0018_positive_quantities_order_items_quantity() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_holds boolean;
BEGIN
  SELECT (quantity > 0) INTO belay_holds FROM (SELECT NEW.quantity AS quantity) AS order_items;
  -- NULL satisfies a check.
  IF belay_holds IS FALSE THEN
    NEW.quantity := 1;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0018_positive_quantities_order_items_quantity
  BEFORE INSERT ON order_items
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0018_positive_quantities_order_items_quantity();

CREATE TRIGGER zz_belay_update_0018_positive_quantities_order_items_quantity
  BEFORE UPDATE ON order_items
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0018_positive_quantities_order_items_quantity();

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0022_contract_line_checks' AND unit = '02_contract_positive_quantities';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V61__contract_line_checks_02_contract_positive_quantities.sql';

COMMIT;
