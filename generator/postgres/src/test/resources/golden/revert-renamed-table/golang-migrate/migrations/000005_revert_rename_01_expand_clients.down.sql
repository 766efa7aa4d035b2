-- Way back of 0004_revert_rename, EXPAND: Rename clients to customers and leave a view under the old name
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP VIEW clients;

ALTER TABLE customers RENAME TO clients;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_rename' AND unit = '01_expand_clients';
