-- 0002_replace, BACKFILL: Constrain new writes of parts
-- Locks: ACCESS EXCLUSIVE on parts.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('parts_id_big_key') AND indrelid = to_regclass('parts');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index parts_id_big_key is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index parts_id_big_key is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY parts_id_big_key, then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

ALTER TABLE parts ADD CONSTRAINT parts_id_big_not_null_proof CHECK (id_big IS NOT NULL) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '06_backfill_constrain_parts', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
