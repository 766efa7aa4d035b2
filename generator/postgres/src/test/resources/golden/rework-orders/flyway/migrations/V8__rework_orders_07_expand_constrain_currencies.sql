-- 0002_rework_orders, EXPAND: Add currencies_code_key
-- Locks: ACCESS EXCLUSIVE on currencies.
-- Reads every row of currencies.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE currencies ADD CONSTRAINT currencies_code_key UNIQUE (code);

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rework_orders', '07_expand_constrain_currencies', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
