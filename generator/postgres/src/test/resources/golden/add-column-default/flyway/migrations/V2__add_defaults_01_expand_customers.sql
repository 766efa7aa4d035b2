-- 0002_add_defaults, EXPAND: Add customers.channel; add customers.seen; add customers.points; add
-- customers.since
-- Locks: ACCESS EXCLUSIVE on customers.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers ADD COLUMN channel text DEFAULT 'web';

ALTER TABLE customers ADD COLUMN seen timestamp with time zone DEFAULT now();

ALTER TABLE customers ADD COLUMN points integer DEFAULT 0 NOT NULL;

ALTER TABLE customers ADD COLUMN since date DEFAULT CURRENT_DATE NOT NULL;
