-- 0002_drop, EXPAND: Drop the constraint lonely_pkey
-- Locks: ACCESS EXCLUSIVE on lonely.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lonely DROP CONSTRAINT lonely_pkey;
