-- 0023_order_currency, EXPAND: Add orders.currency; add orders.channel
-- Locks: ACCESS EXCLUSIVE on orders.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ADD COLUMN currency text DEFAULT 'EUR' NOT NULL;

ALTER TABLE orders ADD COLUMN channel text DEFAULT 'web';
