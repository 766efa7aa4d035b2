-- Way back of 0003_contract_drop, CONTRACT: Drop what 0002_drop_legacy kept alive
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders RENAME COLUMN retained_0002_legacy TO legacy;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_drop' AND unit = '01_contract_drop_legacy';
