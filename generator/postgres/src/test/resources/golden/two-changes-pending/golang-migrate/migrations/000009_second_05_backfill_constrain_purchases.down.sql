-- Way back of 0003_second, BACKFILL: Constrain new writes of purchases
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE purchases DROP CONSTRAINT purchases_status_not_null_proof;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_second' AND unit = '05_backfill_constrain_purchases';
