-- Way back of 0002_label, EXPAND: Add lines.Short Note and the trigger that computes it for good
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER "zzz_belay_insert_0002_label_lines_Short Note" ON lines;

DROP TRIGGER "zzz_belay_update_0002_label_lines_Short Note" ON lines;

DROP FUNCTION "belay_sync_0002_label_lines_Short Note"();

ALTER TABLE lines DROP COLUMN "Short Note";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_label' AND unit = '02_expand_lines';
