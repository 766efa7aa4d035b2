-- Way back of 0002_identity, EXPAND: Number Order's "%s".the {id} as an identity
-- Loses nothing. Everything is as it was.
-- Undoes V2__identity_01_expand_order_s_s.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V2__identity_01_expand_order_s_s.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V2__identity_01_expand_order_s_s.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "Order's ""%s""" ALTER COLUMN "the {id}" DROP IDENTITY;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_identity' AND unit = '01_expand_order_s_s';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V2__identity_01_expand_order_s_s.sql';

COMMIT;
