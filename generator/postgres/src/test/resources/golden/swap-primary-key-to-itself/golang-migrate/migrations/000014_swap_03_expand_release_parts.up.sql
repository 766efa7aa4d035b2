-- 0003_swap, EXPAND: Let parts reference parts.id_big alone
-- Locks: ACCESS EXCLUSIVE on parts.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('parts_id_key') AND indrelid = to_regclass('parts');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index parts_id_key is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index parts_id_key is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY parts_id_key, then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('parts_id_big_key_spare') AND indrelid = to_regclass('parts');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index parts_id_big_key_spare is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index parts_id_big_key_spare is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY parts_id_big_key_spare, then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

ALTER TABLE parts DROP CONSTRAINT parts_whole_fkey;
