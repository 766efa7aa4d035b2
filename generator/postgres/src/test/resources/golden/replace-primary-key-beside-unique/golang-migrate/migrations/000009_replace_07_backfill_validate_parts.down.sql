-- Way back of 0002_replace, BACKFILL: Validate the rows of parts while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE parts DROP CONSTRAINT parts_id_big_not_null_proof;

ALTER TABLE parts ADD CONSTRAINT parts_id_big_not_null_proof CHECK (id_big IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '07_backfill_validate_parts';
