-- 0002_direct, EXPAND: Add links_pkey
-- Locks: ACCESS EXCLUSIVE on links.
-- Reads every row of links.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE links ADD CONSTRAINT links_pkey PRIMARY KEY (a);
