-- Way back of 0004_revert_rename, EXPAND: Create the enum type order_state
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TYPE order_state;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_rename' AND unit = '01_expand_new_tables';
