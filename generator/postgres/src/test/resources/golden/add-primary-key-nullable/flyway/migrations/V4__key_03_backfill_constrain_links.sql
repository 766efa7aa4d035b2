-- 0002_key, BACKFILL: Constrain new writes of links
-- Locks: ACCESS EXCLUSIVE on links.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('links_by_c') AND indrelid = to_regclass('links');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index links_by_c is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index links_by_c is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY links_by_c, then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

ALTER TABLE links ADD CONSTRAINT links_c_not_null_proof CHECK (c IS NOT NULL) NOT VALID;
