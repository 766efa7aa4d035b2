-- Way back of 0004_rename_column, BACKFILL: Fill clients (mail) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_rename_column' AND unit = '02_backfill_mail';
