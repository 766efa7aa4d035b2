-- Way back of 0022_contract_line_checks, CONTRACT: Drop what 0007_require_order_status kept alive
-- Loses nothing. Everything is as it was.
-- Undoes 0060_contract_line_checks_01_contract_require_order_status and makes Drizzle forget it. Run newest
-- first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1780903800000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0060_contract_line_checks_01_contract_require_order_status is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE FUNCTION belay_sync_0007_require_order_status_orders_status() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
BEGIN
  -- The previous release does not know that status is to become NOT NULL.
  NEW.status := 'new';
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0007_require_order_status_orders_status
  BEFORE INSERT ON orders
  FOR EACH ROW
  WHEN (NEW.status IS NULL)
  EXECUTE FUNCTION belay_sync_0007_require_order_status_orders_status();

CREATE TRIGGER zz_belay_update_0007_require_order_status_orders_status
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (NEW.status IS NULL)
  EXECUTE FUNCTION belay_sync_0007_require_order_status_orders_status();

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0022_contract_line_checks' AND unit = '01_contract_require_order_status';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1780903800000;

COMMIT;
