-- Way back of 0002_first, EXPAND: Rename orders to purchases and leave a view under the old name
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP VIEW orders;

ALTER TABLE purchases RENAME TO orders;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_first' AND unit = '02_expand_orders';
