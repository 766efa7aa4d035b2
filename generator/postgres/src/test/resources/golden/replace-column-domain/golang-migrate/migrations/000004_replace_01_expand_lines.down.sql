-- Way back of 0003_replace, EXPAND: Add lines.cents and keep it equal to amount
-- Loses writes made since. Of what the next release wrote into lines.cents, amount keeps what the down
-- expression makes of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM lines WHERE cents IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0003_replace_lines_amount ON lines;

DROP TRIGGER zz_belay_update_0003_replace_lines_amount ON lines;

DROP FUNCTION belay_sync_0003_replace_lines_amount();

ALTER TABLE lines DROP COLUMN cents;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_replace' AND unit = '01_expand_lines';
