-- 0002_total, BACKFILL: Constrain new writes of lines
-- Locks: ACCESS EXCLUSIVE on lines.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines ADD CONSTRAINT lines_total_not_null_proof CHECK (total IS NOT NULL) NOT VALID;
