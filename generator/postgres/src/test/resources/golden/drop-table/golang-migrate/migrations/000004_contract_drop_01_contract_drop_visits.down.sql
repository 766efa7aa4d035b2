-- Way back of 0003_contract_drop, CONTRACT: Drop what 0002_drop_visits kept alive
-- There is no way back. The table visits was dropped with its rows; restore it from a backup.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  RAISE EXCEPTION '[irreversible] The table visits was dropped with its rows; restore it from a backup.';
END
$belay$;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_drop' AND unit = '01_contract_drop_visits';
