-- Way back of 0003_swap, EXPAND: Let Orders.sellerName be NULL where a value does not fit
-- Refuses while rows are in the way. Refused while rows of Orders hold NULL in sellerName.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM "Orders" WHERE "sellerName" IS NULL;
-- Undoes V9__swap_01_expand_null_sellername.sql and makes Flyway forget it. Run newest first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V9__swap_01_expand_null_sellername.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V9__swap_01_expand_null_sellername.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay2$
BEGIN
  SET LOCAL lock_timeout = '2s';
  DO $belay$
  #variable_conflict use_column
  DECLARE
    belay_rows bigint;
  BEGIN
    -- A policy must not hide rows from the count.
    PERFORM set_config('row_security', 'off', true);
    SELECT count(*) INTO belay_rows FROM "Orders"
    WHERE "sellerName" IS NULL;
    IF belay_rows > 0 THEN
      RAISE EXCEPTION '[rows-in-the-way] % rows of Orders hold NULL in sellerName; give them a value before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "Orders" DROP CONSTRAINT IF EXISTS "Orders_sellerName_not_null_proof";
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "Orders"
    ADD CONSTRAINT "Orders_sellerName_not_null_proof" CHECK ("sellerName" IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE "Orders" VALIDATE CONSTRAINT "Orders_sellerName_not_null_proof";
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "Orders" ALTER COLUMN "sellerName" SET NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "Orders" DROP CONSTRAINT "Orders_sellerName_not_null_proof";
  COMMIT;
END
$belay2$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V9__swap_01_expand_null_sellername.sql';
