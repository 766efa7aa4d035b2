-- Way back of 0002_rename_name, EXPAND: Add customers.full_name beside name
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP COLUMN full_name;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename_name' AND unit = '01_expand_customers';
