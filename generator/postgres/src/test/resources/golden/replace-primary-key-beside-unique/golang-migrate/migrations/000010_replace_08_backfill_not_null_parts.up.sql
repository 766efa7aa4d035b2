-- 0002_replace, BACKFILL: Forbid NULL in parts on the validated proof
-- Locks: ACCESS EXCLUSIVE on parts.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE parts ALTER COLUMN id_big SET NOT NULL;

ALTER TABLE parts DROP CONSTRAINT parts_id_big_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '08_backfill_not_null_parts', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
