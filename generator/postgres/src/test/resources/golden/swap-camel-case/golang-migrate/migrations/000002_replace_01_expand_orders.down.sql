-- Way back of 0002_replace, EXPAND: Add Orders.sellerNameText and keep it equal to sellerName; add
-- Orders.line count and keep it equal to lineCount
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER "zz_belay_insert_0002_replace_Orders_lineCount" ON "Orders";

DROP TRIGGER "zz_belay_update_0002_replace_Orders_lineCount" ON "Orders";

DROP FUNCTION "belay_sync_0002_replace_Orders_lineCount"();

ALTER TABLE "Orders" DROP COLUMN "line count";

DROP TRIGGER "zz_belay_insert_0002_replace_Orders_sellerName" ON "Orders";

DROP TRIGGER "zz_belay_update_0002_replace_Orders_sellerName" ON "Orders";

DROP FUNCTION "belay_sync_0002_replace_Orders_sellerName"();

ALTER TABLE "Orders" DROP COLUMN "sellerNameText";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '01_expand_orders';
