-- Way back of 0003_contract_rename, CONTRACT: Drop what 0002_rename_customers kept alive
-- Loses nothing. Everything is as it was.
-- Undoes V4__contract_rename_01_contract_rename_customers.sql and makes Flyway forget it. Run newest first,
-- by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V4__contract_rename_01_contract_rename_customers.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V4__contract_rename_01_contract_rename_customers.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE VIEW customers WITH (security_invoker = true) AS
  SELECT id, name, email
  FROM clients;

DO $belay$
DECLARE
  belay_grant record;
BEGIN
  -- Whoever could use the table under its old name still can.
  FOR belay_grant IN
    SELECT acl.privilege_type, NULL::name AS column_name, acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_class AS c, pg_catalog.aclexplode(c.relacl) AS acl
    WHERE c.oid = 'clients'::regclass AND acl.grantee <> c.relowner
    UNION ALL
    SELECT acl.privilege_type, a.attname, acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_attribute AS a, pg_catalog.aclexplode(a.attacl) AS acl
    WHERE a.attrelid = 'clients'::regclass AND NOT a.attisdropped
      AND a.attname = ANY (ARRAY['id', 'name', 'email']::text[])
  LOOP
    EXECUTE format('GRANT %s%s ON %s TO %s%s',
      belay_grant.privilege_type,
      coalesce(' (' || quote_ident(belay_grant.column_name) || ')', ''),
      'customers',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
END
$belay$;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_rename' AND unit = '01_contract_rename_customers';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V4__contract_rename_01_contract_rename_customers.sql';

COMMIT;
