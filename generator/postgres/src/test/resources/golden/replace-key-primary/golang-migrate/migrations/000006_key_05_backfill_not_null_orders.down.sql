-- Way back of 0002_key, BACKFILL: Forbid NULL in orders on the validated proof
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_tenant_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ADD CONSTRAINT orders_tenant_not_null_proof CHECK (tenant IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_tenant_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ALTER COLUMN tenant DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0002_key' AND unit = '05_backfill_not_null_orders';
  COMMIT;
END
$belay$;
