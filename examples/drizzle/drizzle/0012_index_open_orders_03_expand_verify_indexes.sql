-- 0006_index_open_orders, EXPAND: Verify that the indexes are valid
-- Locks nothing that was there before.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('orders_open_idx') AND indrelid = to_regclass('orders');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index orders_open_idx is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index orders_open_idx is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY orders_open_idx, then the unit that builds it, then this one again.';
  END IF;
END
$belay$;
--> statement-breakpoint
DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('customers_email_lower_idx') AND indrelid = to_regclass('customers');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index customers_email_lower_idx is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index customers_email_lower_idx is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY customers_email_lower_idx, then the unit that builds it, then this one again.';
  END IF;
END
$belay$;
