-- 0003_swap, EXPAND: Let customers.id_big be NULL where a value does not fit
-- Locks: ACCESS EXCLUSIVE on customers.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers ALTER COLUMN id_big DROP NOT NULL;
