-- 0002_key, BACKFILL: Forbid NULL in links on the validated proof
-- Locks: ACCESS EXCLUSIVE on links.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE links ALTER COLUMN c SET NOT NULL;

ALTER TABLE links DROP CONSTRAINT links_c_not_null_proof;

ALTER TABLE links ADD CONSTRAINT links_by_c PRIMARY KEY USING INDEX links_by_c;
