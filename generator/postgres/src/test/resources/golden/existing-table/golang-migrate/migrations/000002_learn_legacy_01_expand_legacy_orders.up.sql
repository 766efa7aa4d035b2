-- 0002_learn_legacy, EXPAND: Add legacy_orders.channel
-- Locks: ACCESS EXCLUSIVE on legacy_orders.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE legacy_orders ADD COLUMN channel text DEFAULT 'web' NOT NULL;
