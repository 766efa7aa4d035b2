-- Way back of 0003_contract_remove, CONTRACT: Drop what 0002_remove kept alive
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE FUNCTION "belay_sync_0002_remove_orders_History"() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_holds boolean;
BEGIN
  SELECT (E'it''s "due" \\ soon' <> ALL ("History")) INTO belay_holds FROM (SELECT NEW."History" AS "History") AS orders;
  -- NULL satisfies a check.
  IF belay_holds IS FALSE THEN
    SELECT (array_replace("History", E'it''s "due" \\ soon', 'open')) INTO NEW."History" FROM (SELECT NEW."History" AS "History") AS orders;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER "zz_belay_insert_0002_remove_orders_History"
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION "belay_sync_0002_remove_orders_History"();

CREATE TRIGGER "zz_belay_update_0002_remove_orders_History"
  BEFORE UPDATE ON orders
  FOR EACH ROW
  EXECUTE FUNCTION "belay_sync_0002_remove_orders_History"();

CREATE FUNCTION belay_sync_0002_remove_orders_state() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_holds boolean;
BEGIN
  SELECT (state <> E'it''s "due" \\ soon') INTO belay_holds FROM (SELECT NEW.state AS state) AS orders;
  -- NULL satisfies a check.
  IF belay_holds IS FALSE THEN
    NEW.state := 'open';
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_remove_orders_state
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_remove_orders_state();

CREATE TRIGGER zz_belay_update_0002_remove_orders_state
  BEFORE UPDATE ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_remove_orders_state();

CREATE FUNCTION belay_sync_0002_remove_invoices_state() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_holds boolean;
BEGIN
  SELECT (state <> E'it''s "due" \\ soon') INTO belay_holds FROM (SELECT NEW.state AS state) AS invoices;
  -- NULL satisfies a check.
  IF belay_holds IS FALSE THEN
    NEW.state := 'open';
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_remove_invoices_state
  BEFORE INSERT ON invoices
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_remove_invoices_state();

CREATE TRIGGER zz_belay_update_0002_remove_invoices_state
  BEFORE UPDATE ON invoices
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_remove_invoices_state();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_remove' AND unit = '01_contract_remove';
