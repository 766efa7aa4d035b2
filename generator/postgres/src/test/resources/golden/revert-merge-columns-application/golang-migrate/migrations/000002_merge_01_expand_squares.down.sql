-- Way back of 0002_merge, EXPAND: Add cell to squares beside x and y
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE squares DROP COLUMN cell;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_merge' AND unit = '01_expand_squares';
