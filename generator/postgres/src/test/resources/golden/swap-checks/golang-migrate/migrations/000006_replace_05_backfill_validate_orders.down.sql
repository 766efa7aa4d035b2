-- Way back of 0002_replace, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_total_big_not_null_proof;

ALTER TABLE orders
  ADD CONSTRAINT orders_total_big_not_null_proof CHECK (total_big IS NOT NULL) NOT VALID;

ALTER TABLE orders DROP CONSTRAINT beside_total_big;

ALTER TABLE orders
  ADD CONSTRAINT beside_total_big CHECK (CASE WHEN total_big < 0 THEN false WHEN total_big >= 0 THEN true ELSE id < 900 END) NOT VALID;

ALTER TABLE orders DROP CONSTRAINT known_or_kept_total_big;

ALTER TABLE orders
  ADD CONSTRAINT known_or_kept_total_big CHECK (kept IS NOT NULL OR total_big IS NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '05_backfill_validate_orders';
