-- Way back of 0002_rename, EXPAND: Add Orders.the status and keep it equal to State
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER "zz_belay_insert_0002_rename_Orders_State" ON "Orders";

DROP TRIGGER "zz_belay_update_0002_rename_Orders_State" ON "Orders";

DROP FUNCTION "belay_sync_0002_rename_Orders_State"();

ALTER TABLE "Orders" DROP COLUMN "the status";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '02_expand_orders';
