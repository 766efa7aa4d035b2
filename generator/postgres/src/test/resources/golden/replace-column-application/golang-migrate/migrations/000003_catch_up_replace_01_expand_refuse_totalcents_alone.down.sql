-- Way back of 0003_catch_up_replace, EXPAND: Refuse writes of Orders.totalCents that leave total Amount
-- behind
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER "zz_belay_insert_0002_replace_Orders_totalCents" ON "Orders";

DROP TRIGGER "zz_belay_update_0002_replace_Orders_totalCents" ON "Orders";

DROP FUNCTION "belay_sync_0002_replace_Orders_totalCents"();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_replace' AND unit = '01_expand_refuse_totalcents_alone';
