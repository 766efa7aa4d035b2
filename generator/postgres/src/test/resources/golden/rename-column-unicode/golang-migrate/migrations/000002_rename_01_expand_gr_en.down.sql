-- Way back of 0002_rename, EXPAND: Add größen.宽度 🧗 and keep it equal to breite
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER "zz_belay_insert_0002_rename_größen_breite" ON "größen";

DROP TRIGGER "zz_belay_update_0002_rename_größen_breite" ON "größen";

DROP FUNCTION "belay_sync_0002_rename_größen_breite"();

ALTER TABLE "größen" DROP COLUMN "宽度 🧗";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '01_expand_gr_en';
