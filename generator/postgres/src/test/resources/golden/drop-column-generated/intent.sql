DROP TRIGGER zzz_belay_insert_0002_total_lines_total ON lines;
DROP TRIGGER zzz_belay_update_0002_total_lines_total ON lines;
DROP FUNCTION belay_sync_0002_total_lines_total();
ALTER TABLE lines DROP COLUMN total;
