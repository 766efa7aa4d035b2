-- Way back of 0002_add_note, EXPAND: Add customers.note; add customers.tags
-- Loses writes made since. The values written into customers.note are lost. The values written into
-- customers.tags are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE (note IS NOT NULL) OR (tags IS NOT NULL);

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP COLUMN tags;

ALTER TABLE customers DROP COLUMN note;
