-- 0002_total, BACKFILL: Forbid NULL in lines on the validated proof
-- Locks: ACCESS EXCLUSIVE on lines.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines ALTER COLUMN total SET NOT NULL;

ALTER TABLE lines DROP CONSTRAINT lines_total_not_null_proof;
