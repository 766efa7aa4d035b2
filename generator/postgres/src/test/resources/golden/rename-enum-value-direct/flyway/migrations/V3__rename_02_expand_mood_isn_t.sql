-- 0002_rename, EXPAND: Rename the label it's ok of mood to isn't
-- Locks nothing that was there before.
-- Clients of the previous release fail until they are replaced.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TYPE mood RENAME VALUE 'it''s ok' TO 'isn''t';
