-- Way back of 0002_rework, EXPAND: Announce the end of visits
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework' AND unit = '04_expand_visits';
