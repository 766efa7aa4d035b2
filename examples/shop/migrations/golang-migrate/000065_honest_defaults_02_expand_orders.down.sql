-- Way back of 0025_honest_defaults, EXPAND: Drop the default of orders.channel
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ALTER COLUMN channel SET DEFAULT 'web';
