-- 0002_add_score, EXPAND: Add customers.score
-- Locks: ACCESS EXCLUSIVE on customers.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers ADD COLUMN score numeric(6,3) DEFAULT -999.999;

ALTER TABLE customers ALTER COLUMN score DROP DEFAULT;
