-- Way back of 0002_add_label, BACKFILL: Fill customers (label) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_add_label' AND unit = '02_backfill_label';
