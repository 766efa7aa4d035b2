-- 0002_forget, EXPAND: Run the author's SQL
-- Locks: those of the author's own SQL, which only a rehearsal can tell.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

UPDATE customers SET email = NULL;
