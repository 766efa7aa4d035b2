-- 0002_remove, BACKFILL: Constrain new writes of people
-- Locks: ACCESS EXCLUSIVE on people.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE people ADD CONSTRAINT people_mood_not_bored CHECK (mood <> 'bored') NOT VALID;
