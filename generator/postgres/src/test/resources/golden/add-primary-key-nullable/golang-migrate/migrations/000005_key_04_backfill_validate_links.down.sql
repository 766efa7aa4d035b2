-- Way back of 0002_key, BACKFILL: Validate the rows of links while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE links DROP CONSTRAINT links_c_not_null_proof;

ALTER TABLE links ADD CONSTRAINT links_c_not_null_proof CHECK (c IS NOT NULL) NOT VALID;
