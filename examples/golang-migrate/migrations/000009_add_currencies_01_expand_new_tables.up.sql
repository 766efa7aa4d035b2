-- 0005_add_currencies, EXPAND: Create the table currencies
-- Locks nothing that was there before.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE TABLE currencies (
  code text,
  name text NOT NULL,
  minor_units smallint NOT NULL,
  CONSTRAINT currencies_pkey PRIMARY KEY (code)
);
