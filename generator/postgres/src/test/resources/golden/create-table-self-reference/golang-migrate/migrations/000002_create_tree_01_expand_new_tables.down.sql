-- Way back of 0002_create_tree, EXPAND: Create the table nodes
-- Loses writes made since. The rows written into nodes are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM nodes;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TABLE nodes;
