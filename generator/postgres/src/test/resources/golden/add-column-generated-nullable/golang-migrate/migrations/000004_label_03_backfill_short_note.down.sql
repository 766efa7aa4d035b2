-- Way back of 0002_label, BACKFILL: Fill lines (Short Note) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_label' AND unit = '03_backfill_short_note';
