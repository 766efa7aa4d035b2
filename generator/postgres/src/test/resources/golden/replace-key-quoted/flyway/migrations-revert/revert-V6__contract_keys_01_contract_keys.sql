-- Way back of 0003_contract_keys, CONTRACT: Drop what 0002_keys kept alive
-- Refuses while rows are in the way. Refused while rows of Order's "Lines" hold values twice that "key's
-- {table} %" would not allow. Refused while rows of Order's "Lines" hold values twice that "once "only""
-- would not allow.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM "Order's ""Lines""" WHERE (("user") IN (SELECT "user" FROM "Order's ""Lines""" GROUP BY "user" HAVING count(*) > 1)) OR (("E-Mail") IN (SELECT "E-Mail" FROM "Order's ""Lines""" GROUP BY "E-Mail" HAVING count(*) > 1));
-- Undoes V6__contract_keys_01_contract_keys.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V6__contract_keys_01_contract_keys.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V6__contract_keys_01_contract_keys.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE "Order's ""Lines""" IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM "Order's ""Lines""" LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table Order''s "Lines" has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_keys: it goes back in batches.';
  END IF;
END
$belay$;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (
    SELECT FROM "Order's ""Lines"""
    WHERE "E-Mail" IS NOT NULL GROUP BY "E-Mail" HAVING count(*) > 1
  ) AS belay_duplicates;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[duplicates] % values of (E-Mail) occur more than once in Order''s "Lines"; the key cannot be unique. Mend these rows, then run this again.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE "Order's ""Lines"""
  ADD CONSTRAINT "once ""only""" UNIQUE ("E-Mail") DEFERRABLE INITIALLY DEFERRED;

LOCK TABLE "Order's ""Lines""" IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM "Order's ""Lines""" LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table Order''s "Lines" has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_keys: it goes back in batches.';
  END IF;
END
$belay$;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (
    SELECT FROM "Order's ""Lines"""
    WHERE "user" IS NOT NULL GROUP BY "user" HAVING count(*) > 1
  ) AS belay_duplicates;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[duplicates] % values of (user) occur more than once in Order''s "Lines"; the key cannot be unique. Mend these rows, then run this again.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE "Order's ""Lines""" DROP CONSTRAINT "key's {table} %";

ALTER TABLE "Order's ""Lines""" ADD CONSTRAINT "key's {table} %" PRIMARY KEY ("user");

CREATE UNIQUE INDEX "Order's ""Lines""_the $belay$ %s {key}_pkey"
  ON "Order's ""Lines""" ("the $belay$ %s {key}");

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_keys' AND unit = '01_contract_keys';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V6__contract_keys_01_contract_keys.sql';

COMMIT;
