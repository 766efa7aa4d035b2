-- Way back of 0002_total, EXPAND: Add lines.total and the trigger that computes it for good
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zzz_belay_insert_0002_total_lines_total ON lines;

DROP TRIGGER zzz_belay_update_0002_total_lines_total ON lines;

DROP FUNCTION belay_sync_0002_total_lines_total();

ALTER TABLE lines DROP COLUMN total;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_total' AND unit = '02_expand_lines';
