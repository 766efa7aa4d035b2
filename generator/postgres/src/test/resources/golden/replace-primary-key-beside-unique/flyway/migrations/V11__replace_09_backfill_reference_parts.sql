-- 0002_replace, BACKFILL: Hold new writes of parts to what they reference
-- Locks: SHARE ROW EXCLUSIVE on parts.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE parts
  ADD CONSTRAINT parts_whole_fkey_id_big FOREIGN KEY (whole) REFERENCES parts (id_big) ON DELETE SET NULL NOT VALID;

ALTER TABLE parts
  ADD CONSTRAINT parts_whole_big_fkey FOREIGN KEY (whole_big) REFERENCES parts (id) ON DELETE SET NULL NOT VALID;

ALTER TABLE parts
  ADD CONSTRAINT parts_whole_big_fkey_id_big FOREIGN KEY (whole_big) REFERENCES parts (id_big) ON DELETE SET NULL NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '09_backfill_reference_parts', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
