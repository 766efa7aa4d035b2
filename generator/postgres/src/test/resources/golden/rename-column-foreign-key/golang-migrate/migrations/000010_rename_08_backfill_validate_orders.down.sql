-- Way back of 0002_rename, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_buyer_id_fkey;

ALTER TABLE orders
  ADD CONSTRAINT orders_buyer_id_fkey FOREIGN KEY (buyer_id) REFERENCES customers (id) ON DELETE RESTRICT NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '08_backfill_validate_orders';
