SELECT 'column' AS kind,
       ARRAY[n.nspname, c.relname, a.attname]::text[] AS path,
       format_type(a.atttypid, a.atttypmod) AS "type",
       CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation::text END AS "collation",
       @flag(a.attnotnull) AS "not null",
       CASE WHEN nn.conname !~ '_not_null[0-9]*$' THEN nn.conname::text END AS "not null constraint", -- from 18
       @flag(NOT nn.convalidated) AS "not null not validated", -- from 18
       @flag(nn.connoinherit) AS "not null not inherited by children", -- from 18
       @flag(NOT nn.conislocal) AS "not null inherited only", -- from 18
       nullif(nn.coninhcount, 0)::text AS "not null inherited from", -- from 18
       @comment(pg_constraint, nn.oid, 0) AS "not null comment", -- from 18
       pg_get_expr(d.adbin, d.adrelid) AS "default",
       CASE a.attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END AS "generated",
       CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END AS "identity",
       CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage::text END AS "storage",
       nullif(a.attcompression::text, '') AS "compression",
       nullif(a.attstattarget, -1)::text AS "statistics target",
       @sorted(a.attoptions) AS "options",
       @sorted(a.attfdwoptions) AS "foreign options",
       @flag(NOT a.attislocal) AS "inherited only",
       nullif(a.attinhcount, 0)::text AS "inherited from",
       @acl('c', c.relowner, a.attacl) AS "privileges",
       @comment(pg_class, c.oid, a.attnum) AS "comment"
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.atthasdef
LEFT JOIN pg_constraint nn ON nn.conrelid = a.attrelid AND nn.contype = 'n' AND nn.conkey[1] = a.attnum -- from 18
WHERE @scope(c.relnamespace)
  AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
  AND a.attnum > 0
  AND NOT a.attisdropped
  AND @nonmember(pg_class, c.oid)
