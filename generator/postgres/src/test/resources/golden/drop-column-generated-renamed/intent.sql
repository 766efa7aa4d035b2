DROP TRIGGER zzz_belay_insert_0002_total_lines_total ON "Order lines";
DROP TRIGGER zzz_belay_update_0002_total_lines_total ON "Order lines";
DROP FUNCTION belay_sync_0002_total_lines_total();
ALTER TABLE "Order lines" DROP COLUMN total;
