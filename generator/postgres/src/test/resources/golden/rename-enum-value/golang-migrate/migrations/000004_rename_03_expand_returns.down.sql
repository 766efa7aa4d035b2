-- Way back of 0002_rename, EXPAND: Add returns.outcome and keep it equal to ended
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rename_returns_ended ON returns;

DROP TRIGGER zz_belay_update_0002_rename_returns_ended ON returns;

DROP FUNCTION belay_sync_0002_rename_returns_ended();

ALTER TABLE returns DROP COLUMN outcome;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '03_expand_returns';
