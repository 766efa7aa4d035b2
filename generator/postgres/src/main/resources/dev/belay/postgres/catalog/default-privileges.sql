SELECT 'default privileges' AS kind,
       ARRAY[@role(d.defaclrole), coalesce(n.nspname, ''), d.defaclobjtype::text]::text[] AS path,
       @items(d.defaclacl, d.defaclrole) AS "privileges"
FROM pg_default_acl d
LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
WHERE d.defaclnamespace = 0 OR @scope(d.defaclnamespace)
