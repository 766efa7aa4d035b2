-- Way back of 0005_labels, EXPAND: Add lines.labels
-- Loses writes made since. The values written into lines.labels are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM lines WHERE labels IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines DROP COLUMN labels;
