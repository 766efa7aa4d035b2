-- 0002_keys, BACKFILL: Constrain new writes of Order's "Lines"
-- Locks: ACCESS EXCLUSIVE on Order's "Lines".

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay2$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('"Order''s ""Lines""_the $belay$ %s {key}_pkey"') AND indrelid = to_regclass('"Order''s ""Lines"""');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index "Order''s ""Lines""_the $belay$ %%s {key}_pkey" is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index "Order''s ""Lines""_the $belay$ %%s {key}_pkey" is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY "Order''s ""Lines""_the $belay$ %%s {key}_pkey", then the unit that builds it, then this one again.';
  END IF;
END
$belay2$;

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('"E-Mail of user"') AND indrelid = to_regclass('"Order''s ""Lines"""');
  IF belay_valid IS NULL THEN
    -- The way back of the constraint took the index along. A small table gets it here.
    PERFORM set_config('row_security', 'off', true);
    LOCK TABLE "Order's ""Lines""" IN ACCESS EXCLUSIVE MODE;
    IF (SELECT count(*) FROM (SELECT FROM "Order's ""Lines""" LIMIT 50001) AS belay_some) > 50000 THEN
      RAISE EXCEPTION '[index-missing] The index "E-Mail of user" is not there. Run the unit that builds it, then this one again.';
    END IF;
    CREATE UNIQUE INDEX "E-Mail of user" ON "Order's ""Lines""" ("E-Mail", "user");
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index "E-Mail of user" is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY "E-Mail of user", then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

ALTER TABLE "Order's ""Lines"""
  ADD CONSTRAINT "E-Mail of user" UNIQUE USING INDEX "E-Mail of user" DEFERRABLE;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_keys', '04_backfill_constrain_order_s_lines', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
