SET LOCAL TimeZone = 'UTC';
ALTER TABLE events ALTER COLUMN happened TYPE timestamptz;
