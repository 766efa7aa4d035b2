-- Way back of 0002_rework_orders, EXPAND: Add currencies_code_key
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE currencies DROP CONSTRAINT currencies_code_key;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework_orders' AND unit = '07_expand_constrain_currencies';
