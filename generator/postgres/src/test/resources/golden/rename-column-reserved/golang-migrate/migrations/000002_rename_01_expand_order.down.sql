-- Way back of 0002_rename, EXPAND: Add order.table and keep it equal to from
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rename_order_from ON "order";

DROP TRIGGER zz_belay_update_0002_rename_order_from ON "order";

DROP FUNCTION belay_sync_0002_rename_order_from();

ALTER TABLE "order" ALTER COLUMN "table" DROP DEFAULT;

DROP FUNCTION belay_omit_6c9d333b();

ALTER TABLE "order" DROP COLUMN "table";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '01_expand_order';
