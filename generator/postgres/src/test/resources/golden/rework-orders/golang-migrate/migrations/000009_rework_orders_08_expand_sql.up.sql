-- 0002_rework_orders, EXPAND: Run the author's SQL
-- Locks: those of the author's own SQL, which only a rehearsal can tell.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE STATISTICS s ON status, channel FROM orders;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rework_orders', '08_expand_sql', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
