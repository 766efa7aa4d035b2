-- Way back of 0004_table, EXPAND: Create the table notes
-- Loses writes made since. The rows written into notes are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM notes;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TABLE notes;
