-- 0014_payment_state, EXPAND: Add payments.state
-- Locks: ACCESS EXCLUSIVE on payments.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE payments ADD COLUMN state payment_state DEFAULT 'paid' NOT NULL;

ALTER TABLE payments ALTER COLUMN state SET DEFAULT 'pending';
