-- 0002_forget, EXPAND: Run the author's SQL
-- Locks: those of the author's own SQL, which only a rehearsal can tell.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

UPDATE customers SET email = NULL;
