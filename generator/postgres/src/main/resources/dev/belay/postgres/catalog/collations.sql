SELECT 'collation' AS kind,
       ARRAY[n.nspname, c.collname]::text[] AS path,
       @role(c.collowner) AS "owner",
       c.collprovider::text AS "provider",
       @flag(NOT c.collisdeterministic) AS "nondeterministic",
       c.collcollate::text AS "collate",
       c.collctype::text AS "ctype",
       c.colliculocale AS "locale", -- from 15 -- until 16
       c.colllocale AS "locale", -- from 17
       c.collicurules AS "rules", -- from 16
       nullif(c.collencoding, -1)::text AS "encoding",
       @comment(pg_collation, c.oid, 0) AS "comment"
FROM pg_collation c
JOIN pg_namespace n ON n.oid = c.collnamespace
WHERE @scope(c.collnamespace)
  AND @nonmember(pg_collation, c.oid)
