-- Way back of 0002_types, EXPAND: Change customers.made to timestamp with time zone
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers ALTER COLUMN made DROP DEFAULT;

SET LOCAL TimeZone = 'UTC';

ALTER TABLE customers ALTER COLUMN made TYPE timestamp without time zone;

ALTER TABLE customers ALTER COLUMN made SET DEFAULT now();
