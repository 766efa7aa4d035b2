-- 0002_add_note, EXPAND: Add customers.note; add customers.tags
-- Locks: ACCESS EXCLUSIVE on customers.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers ADD COLUMN note text;

COMMENT ON COLUMN customers.note IS 'free text';

ALTER TABLE customers ADD COLUMN tags text[];
