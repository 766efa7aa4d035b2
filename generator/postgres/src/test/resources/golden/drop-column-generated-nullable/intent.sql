DROP TRIGGER "zzz_belay_insert_0002_each_order_Each" ON "order";
DROP TRIGGER "zzz_belay_update_0002_each_order_Each" ON "order";
DROP FUNCTION "belay_sync_0002_each_order_Each"();
ALTER TABLE "order" DROP COLUMN "Each";
