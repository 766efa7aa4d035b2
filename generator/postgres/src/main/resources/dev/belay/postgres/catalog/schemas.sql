SELECT 'schema' AS kind,
       ARRAY[n.nspname]::text[] AS path,
       @role(n.nspowner) AS "owner",
       @acl('n', n.nspowner, n.nspacl) AS "privileges",
       @comment(pg_namespace, n.oid, 0) AS "comment"
FROM pg_namespace n
WHERE @scope(n.oid)
  AND @nonmember(pg_namespace, n.oid)
