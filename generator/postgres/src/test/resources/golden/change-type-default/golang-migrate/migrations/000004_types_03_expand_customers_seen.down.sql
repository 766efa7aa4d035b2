-- Way back of 0002_types, EXPAND: Change customers.seen to timestamp with time zone
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers ALTER COLUMN seen DROP DEFAULT;

SET LOCAL TimeZone = 'UTC';

ALTER TABLE customers ALTER COLUMN seen TYPE timestamp without time zone;

ALTER TABLE customers ALTER COLUMN seen SET DEFAULT '2026-01-01T12:00';
