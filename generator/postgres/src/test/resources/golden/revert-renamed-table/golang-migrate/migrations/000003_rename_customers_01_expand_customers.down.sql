-- Way back of 0002_rename_customers, EXPAND: Rename customers to clients and leave a view under the old name
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP VIEW customers;

ALTER TABLE clients RENAME TO customers;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename_customers' AND unit = '01_expand_customers';
