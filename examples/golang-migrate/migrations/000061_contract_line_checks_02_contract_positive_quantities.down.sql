-- Way back of 0022_contract_line_checks, CONTRACT: Drop what 0018_positive_quantities kept alive
-- Loses nothing. Everything is as it was.

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
