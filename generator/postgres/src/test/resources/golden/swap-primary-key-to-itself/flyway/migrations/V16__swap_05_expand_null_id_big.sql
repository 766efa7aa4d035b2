-- 0003_swap, EXPAND: Let parts.id_big be NULL where a value does not fit
-- Locks: ACCESS EXCLUSIVE on parts.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE parts ALTER COLUMN id_big DROP NOT NULL;
