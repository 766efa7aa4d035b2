-- 0002_comments, EXPAND: Comment on customers; comment on customers.name; comment on customers.email
-- Locks: SHARE UPDATE EXCLUSIVE on customers.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

COMMENT ON TABLE customers IS NULL;

COMMENT ON COLUMN customers.name IS E'it''s "new"\nof two lines; \\ $$';

COMMENT ON COLUMN customers.email IS NULL;
