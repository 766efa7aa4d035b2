-- Way back of 0003_contract_add, CONTRACT: Drop what 0002_add_channel kept alive
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers ALTER COLUMN channel SET DEFAULT E'it''s \\ web 🧗';

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_add' AND unit = '01_contract_add_channel';
