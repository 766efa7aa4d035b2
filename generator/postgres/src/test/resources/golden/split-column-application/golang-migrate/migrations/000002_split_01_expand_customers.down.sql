-- Way back of 0002_split, EXPAND: Add first_name and last_name to customers beside full_name
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP COLUMN last_name;

ALTER TABLE customers DROP COLUMN first_name;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_split' AND unit = '01_expand_customers';
