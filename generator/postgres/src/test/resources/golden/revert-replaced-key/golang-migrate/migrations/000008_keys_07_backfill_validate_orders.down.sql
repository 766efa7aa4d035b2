-- Way back of 0002_keys, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_tenant_not_null_proof;

ALTER TABLE orders ADD CONSTRAINT orders_tenant_not_null_proof CHECK (tenant IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_keys' AND unit = '07_backfill_validate_orders';
