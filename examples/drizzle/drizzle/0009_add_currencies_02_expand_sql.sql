-- 0005_add_currencies, EXPAND: Run the author's SQL
-- Locks: those of the author's own SQL, which only a rehearsal can tell.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '300ms';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
INSERT INTO currencies (code, name, minor_units) VALUES
  ('CHF', 'Swiss franc', 2),
  ('EUR', 'Euro', 2),
  ('GBP', 'Pound sterling', 2),
  ('JPY', 'Yen', 0),
  ('USD', 'US dollar', 2);
