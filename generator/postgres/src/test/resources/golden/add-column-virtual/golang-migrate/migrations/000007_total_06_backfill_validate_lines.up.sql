-- 0002_total, BACKFILL: Validate the rows of lines while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on lines.
-- Reads every row of lines.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines VALIDATE CONSTRAINT lines_total_not_null_proof;
