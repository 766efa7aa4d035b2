-- Way back of 0003_default, EXPAND: Set the default of customers.state
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers ALTER COLUMN state DROP DEFAULT;
