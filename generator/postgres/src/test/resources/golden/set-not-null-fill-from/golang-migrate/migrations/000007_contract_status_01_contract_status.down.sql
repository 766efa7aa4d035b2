-- Way back of 0003_contract_status, CONTRACT: Drop what 0002_status kept alive
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE FUNCTION belay_sync_0002_status_orders_status() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
BEGIN
  -- The previous release does not know that status is to become NOT NULL.
  SELECT (coalesce(note, 'order ' || id)) INTO NEW.status FROM (SELECT NEW.id AS id, NEW.note AS note) AS orders;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_status_orders_status
  BEFORE INSERT ON orders
  FOR EACH ROW
  WHEN (NEW.status IS NULL)
  EXECUTE FUNCTION belay_sync_0002_status_orders_status();

CREATE TRIGGER zz_belay_update_0002_status_orders_status
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (NEW.status IS NULL)
  EXECUTE FUNCTION belay_sync_0002_status_orders_status();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_status' AND unit = '01_contract_status';
