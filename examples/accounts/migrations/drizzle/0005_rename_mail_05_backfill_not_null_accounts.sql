-- 0002_rename_mail, BACKFILL: Forbid NULL in accounts on the validated proof
-- Locks: ACCESS EXCLUSIVE on accounts.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '2s';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE accounts ALTER COLUMN email SET NOT NULL;
--> statement-breakpoint
ALTER TABLE accounts DROP CONSTRAINT accounts_email_not_null_proof;
--> statement-breakpoint
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('accounts', 'public', '0002_rename_mail', '05_backfill_not_null_accounts', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
