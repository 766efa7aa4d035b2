SELECT 'extension' AS kind,
       ARRAY[e.extname]::text[] AS path,
       @role(e.extowner) AS "owner",
       n.nspname::text AS "schema",
       e.extversion AS "version",
       @comment(pg_extension, e.oid, 0) AS "comment"
FROM pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
