-- Way back of 0003_replace, BACKFILL: Fill lines (cents) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_replace' AND unit = '02_backfill_cents';
