-- 0002_key, BACKFILL: Validate the rows of links while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on links.
-- Reads every row of links.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE links VALIDATE CONSTRAINT links_c_not_null_proof;
