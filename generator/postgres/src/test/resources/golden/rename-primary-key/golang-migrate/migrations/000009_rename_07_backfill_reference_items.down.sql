-- Way back of 0002_rename, BACKFILL: Hold new writes of items to what they reference
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE items DROP CONSTRAINT items_of_fkey_order_id;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '07_backfill_reference_items';
