-- Way back of 0002_direct, EXPAND: Add links_pkey
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE links DROP CONSTRAINT links_pkey;
