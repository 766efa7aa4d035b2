-- 0002_key, BACKFILL: Forbid NULL in links on the validated proof
-- Locks: ACCESS EXCLUSIVE on links.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('links_pkey') AND indrelid = to_regclass('links');
  IF belay_valid IS NULL THEN
    -- The way back of the constraint took the index along. A small table gets it here.
    PERFORM set_config('row_security', 'off', true);
    LOCK TABLE links IN ACCESS EXCLUSIVE MODE;
    IF (SELECT count(*) FROM (SELECT FROM links LIMIT 50001) AS belay_some) > 50000 THEN
      RAISE EXCEPTION '[index-missing] The index links_pkey is not there. Run the unit that builds it, then this one again.';
    END IF;
    CREATE UNIQUE INDEX links_pkey ON links (a, b);
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index links_pkey is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY links_pkey, then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

ALTER TABLE links ADD CONSTRAINT links_pkey PRIMARY KEY USING INDEX links_pkey;
