-- Way back of 0004_revert_rename, EXPAND: Rename clients to customers and leave a view under the old name
-- Loses nothing. Everything is as it was.
-- Undoes V5__revert_rename_01_expand_clients.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V5__revert_rename_01_expand_clients.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V5__revert_rename_01_expand_clients.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP VIEW clients;

ALTER TABLE customers RENAME TO clients;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_rename' AND unit = '01_expand_clients';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V5__revert_rename_01_expand_clients.sql';

COMMIT;
