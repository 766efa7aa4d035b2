-- Way back of 0002_utc, EXPAND: Change events.happened to timestamp with time zone
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

SET LOCAL TimeZone = 'UTC';

ALTER TABLE events ALTER COLUMN happened TYPE timestamp without time zone;
