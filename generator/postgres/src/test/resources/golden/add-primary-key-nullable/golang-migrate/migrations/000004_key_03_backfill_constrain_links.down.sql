-- Way back of 0002_key, BACKFILL: Constrain new writes of links
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE links DROP CONSTRAINT links_c_not_null_proof;
