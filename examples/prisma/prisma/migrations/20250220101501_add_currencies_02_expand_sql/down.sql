-- Way back of 0005_add_currencies, EXPAND: Run the author's SQL
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '300ms';
  SET CONSTRAINTS ALL IMMEDIATE;

  DELETE FROM currencies WHERE code IN ('CHF', 'EUR', 'GBP', 'JPY', 'USD');
END
$migration$;
