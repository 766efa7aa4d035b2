-- Way back of 0005_contract_revert, CONTRACT: Drop what 0004_revert_rename kept alive
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE VIEW clients WITH (security_invoker = true) AS
  SELECT id, name, email
  FROM customers;

DO $belay$
DECLARE
  belay_grant record;
BEGIN
  -- Whoever could use the table under its old name still can.
  FOR belay_grant IN
    SELECT acl.privilege_type, NULL::name AS column_name, acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_class AS c, pg_catalog.aclexplode(c.relacl) AS acl
    WHERE c.oid = 'customers'::regclass AND acl.grantee <> c.relowner
    UNION ALL
    SELECT acl.privilege_type, a.attname, acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_attribute AS a, pg_catalog.aclexplode(a.attacl) AS acl
    WHERE a.attrelid = 'customers'::regclass AND NOT a.attisdropped
      AND a.attname = ANY (ARRAY['id', 'name', 'email']::text[])
  LOOP
    EXECUTE format('GRANT %s%s ON %s TO %s%s',
      belay_grant.privilege_type,
      coalesce(' (' || quote_ident(belay_grant.column_name) || ')', ''),
      'clients',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
END
$belay$;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0005_contract_revert' AND unit = '01_contract_revert_rename';
