-- Way back of 0002_defaults, EXPAND: Set the default of orders.note; drop the default of orders.status; set
-- the default of orders.placed
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ALTER COLUMN placed SET DEFAULT now();

ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'new';

ALTER TABLE orders ALTER COLUMN note DROP DEFAULT;
