-- Way back of 0002_total, EXPAND: Add lines.total
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines DROP COLUMN total;
