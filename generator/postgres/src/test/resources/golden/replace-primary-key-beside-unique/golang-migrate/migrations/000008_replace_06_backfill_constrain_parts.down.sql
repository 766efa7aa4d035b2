-- Way back of 0002_replace, BACKFILL: Constrain new writes of parts
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE parts DROP CONSTRAINT parts_id_big_not_null_proof;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '06_backfill_constrain_parts';
