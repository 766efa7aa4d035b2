-- Way back of 0002_rename, EXPAND: Rename the label it's ok of mood to isn't
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TYPE mood RENAME VALUE 'isn''t' TO 'it''s ok';
