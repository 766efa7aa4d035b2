-- Way back of 0003_second, BACKFILL: Fill customers (mail) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_second' AND unit = '03_backfill_mail';
