-- Way back of 0004_rename_column, EXPAND: Add clients.mail and keep it equal to email
-- Loses nothing. Everything is as it was.
-- Undoes V4__rename_column_01_expand_clients.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V4__rename_column_01_expand_clients.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V4__rename_column_01_expand_clients.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0004_rename_column_clients_email ON clients;

DROP TRIGGER zz_belay_update_0004_rename_column_clients_email ON clients;

DROP FUNCTION belay_sync_0004_rename_column_clients_email();

ALTER TABLE clients DROP COLUMN mail;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_rename_column' AND unit = '01_expand_clients';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V4__rename_column_01_expand_clients.sql';

COMMIT;
