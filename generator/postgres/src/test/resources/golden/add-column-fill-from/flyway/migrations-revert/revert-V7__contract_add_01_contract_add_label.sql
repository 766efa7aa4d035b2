-- Way back of 0003_contract_add, CONTRACT: Drop what 0002_add_label kept alive
-- Loses nothing. Everything is as it was.
-- Undoes V7__contract_add_01_contract_add_label.sql and makes Flyway forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V7__contract_add_01_contract_add_label.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V7__contract_add_01_contract_add_label.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE FUNCTION belay_sync_0002_add_label_customers_label() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
BEGIN
  -- The previous release does not know that label is to become NOT NULL.
  SELECT (coalesce(name, email, 'nobody ' || id)) INTO NEW.label FROM (SELECT NEW.id AS id, NEW.name AS name, NEW.email AS email) AS customers;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_add_label_customers_label
  BEFORE INSERT ON customers
  FOR EACH ROW
  WHEN (NEW.label IS NULL)
  EXECUTE FUNCTION belay_sync_0002_add_label_customers_label();

CREATE TRIGGER zz_belay_update_0002_add_label_customers_label
  BEFORE UPDATE ON customers
  FOR EACH ROW
  WHEN (NEW.label IS NULL)
  EXECUTE FUNCTION belay_sync_0002_add_label_customers_label();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_add' AND unit = '01_contract_add_label';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V7__contract_add_01_contract_add_label.sql';

COMMIT;
