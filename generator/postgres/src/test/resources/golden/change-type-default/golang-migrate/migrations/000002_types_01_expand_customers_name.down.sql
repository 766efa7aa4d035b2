-- Way back of 0002_types, EXPAND: Change customers.name to character varying
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers ALTER COLUMN name DROP DEFAULT;

ALTER TABLE customers ALTER COLUMN name TYPE text;

ALTER TABLE customers ALTER COLUMN name SET DEFAULT 'it''s';
