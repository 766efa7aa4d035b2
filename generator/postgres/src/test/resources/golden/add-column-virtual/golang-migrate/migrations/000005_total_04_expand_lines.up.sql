-- 0002_total, EXPAND: Add lines.Label
-- Locks: ACCESS EXCLUSIVE on lines.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines ADD COLUMN "Label" text GENERATED ALWAYS AS ("Note" || '!') VIRTUAL;
