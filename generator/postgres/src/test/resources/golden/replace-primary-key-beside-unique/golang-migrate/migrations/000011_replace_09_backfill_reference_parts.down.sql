-- Way back of 0002_replace, BACKFILL: Hold new writes of parts to what they reference
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE parts DROP CONSTRAINT parts_whole_big_fkey_id_big;

ALTER TABLE parts DROP CONSTRAINT parts_whole_big_fkey;

ALTER TABLE parts DROP CONSTRAINT parts_whole_fkey_id_big;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '09_backfill_reference_parts';
