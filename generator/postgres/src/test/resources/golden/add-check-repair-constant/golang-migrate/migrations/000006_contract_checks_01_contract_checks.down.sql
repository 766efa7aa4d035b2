-- Way back of 0003_contract_checks, CONTRACT: Drop what 0002_checks kept alive
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE FUNCTION belay_sync_0002_checks_orders_total() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_holds boolean;
BEGIN
  SELECT (total >= 0) INTO belay_holds FROM (SELECT NEW.total AS total) AS orders;
  -- NULL satisfies a check.
  IF belay_holds IS FALSE THEN
    NEW.total := 0;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_checks_orders_total
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_checks_orders_total();

CREATE TRIGGER zz_belay_update_0002_checks_orders_total
  BEFORE UPDATE ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_checks_orders_total();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_checks' AND unit = '01_contract_checks';
