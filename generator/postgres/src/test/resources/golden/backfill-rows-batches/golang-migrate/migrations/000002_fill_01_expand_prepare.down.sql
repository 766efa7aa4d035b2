-- Way back of 0002_fill, EXPAND: Prepare the state table
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_fill' AND unit = '01_expand_prepare';
