-- Way back of 0002_remove, BACKFILL: Constrain new writes of people
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE people DROP CONSTRAINT people_mood_not_bored;
