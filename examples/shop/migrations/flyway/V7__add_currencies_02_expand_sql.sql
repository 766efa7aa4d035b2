-- 0005_add_currencies, EXPAND: Run the author's SQL
-- Locks: those of the author's own SQL, which only a rehearsal can tell.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

INSERT INTO currencies (code, name, minor_units) VALUES
  ('CHF', 'Swiss franc', 2),
  ('EUR', 'Euro', 2),
  ('GBP', 'Pound sterling', 2),
  ('JPY', 'Yen', 0),
  ('USD', 'US dollar', 2);
