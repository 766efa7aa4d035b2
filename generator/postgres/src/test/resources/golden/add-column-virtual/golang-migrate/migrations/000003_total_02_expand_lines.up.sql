-- 0002_total, EXPAND: Add lines.total
-- Locks: ACCESS EXCLUSIVE on lines.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines
  ADD COLUMN total numeric(14,2) GENERATED ALWAYS AS (price * lines.quantity) VIRTUAL;

COMMENT ON COLUMN lines.total IS 'what the line costs';
