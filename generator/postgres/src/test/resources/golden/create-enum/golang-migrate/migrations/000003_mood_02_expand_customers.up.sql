-- 0002_mood, EXPAND: Add customers.mood
-- Locks: ACCESS EXCLUSIVE on customers.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers ADD COLUMN mood mood DEFAULT 'sad' NOT NULL;
