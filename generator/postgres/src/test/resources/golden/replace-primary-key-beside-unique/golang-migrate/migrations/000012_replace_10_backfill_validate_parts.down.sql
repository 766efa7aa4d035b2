-- Way back of 0002_replace, BACKFILL: Validate the rows of parts while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE parts DROP CONSTRAINT parts_whole_big_fkey_id_big;

ALTER TABLE parts
  ADD CONSTRAINT parts_whole_big_fkey_id_big FOREIGN KEY (whole_big) REFERENCES parts (id_big) ON DELETE SET NULL NOT VALID;

ALTER TABLE parts DROP CONSTRAINT parts_whole_big_fkey;

ALTER TABLE parts
  ADD CONSTRAINT parts_whole_big_fkey FOREIGN KEY (whole_big) REFERENCES parts (id) ON DELETE SET NULL NOT VALID;

ALTER TABLE parts DROP CONSTRAINT parts_whole_fkey_id_big;

ALTER TABLE parts
  ADD CONSTRAINT parts_whole_fkey_id_big FOREIGN KEY (whole) REFERENCES parts (id_big) ON DELETE SET NULL NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '10_backfill_validate_parts';
