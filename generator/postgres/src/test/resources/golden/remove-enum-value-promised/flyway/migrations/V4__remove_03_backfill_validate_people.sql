-- 0002_remove, BACKFILL: Validate the rows of people while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on people.
-- Reads every row of people.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE people VALIDATE CONSTRAINT people_mood_not_bored;
