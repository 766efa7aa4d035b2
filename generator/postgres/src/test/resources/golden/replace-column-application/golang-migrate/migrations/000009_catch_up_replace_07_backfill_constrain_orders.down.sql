-- Way back of 0003_catch_up_replace, BACKFILL: Constrain new writes of Orders
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "Orders" DROP CONSTRAINT "Orders_total Amount_not_null_proof";

ALTER TABLE "Orders" DROP CONSTRAINT "Not negative_total Amount";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_replace' AND unit = '07_backfill_constrain_orders';
