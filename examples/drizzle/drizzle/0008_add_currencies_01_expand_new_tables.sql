-- 0005_add_currencies, EXPAND: Create the table currencies
-- Locks nothing that was there before.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '2s';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
CREATE TABLE currencies (
  code text,
  name text NOT NULL,
  minor_units smallint NOT NULL,
  CONSTRAINT currencies_pkey PRIMARY KEY (code)
);
