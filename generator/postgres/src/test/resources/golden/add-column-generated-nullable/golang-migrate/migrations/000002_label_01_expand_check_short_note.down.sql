-- Way back of 0002_label, EXPAND: Count the rows for which lines.Short Note cannot be computed
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_label' AND unit = '01_expand_check_short_note';
