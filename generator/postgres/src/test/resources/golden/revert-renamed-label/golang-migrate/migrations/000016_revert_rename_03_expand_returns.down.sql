-- Way back of 0004_revert_rename, EXPAND: Add returns.ended and keep it equal to outcome
-- Loses writes made since. Of what the next release wrote into returns.ended, outcome keeps what the down
-- expression makes of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM returns WHERE ended IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0004_revert_rename_returns_outcome ON returns;

DROP TRIGGER zz_belay_update_0004_revert_rename_returns_outcome ON returns;

DROP FUNCTION belay_sync_0004_revert_rename_returns_outcome();

ALTER TABLE returns DROP COLUMN ended;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_rename' AND unit = '03_expand_returns';
