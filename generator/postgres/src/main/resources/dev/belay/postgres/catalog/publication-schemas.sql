-- from 15
SELECT 'publication schema' AS kind,
       ARRAY[p.pubname, n.nspname]::text[] AS path,
       'yes' AS "published"
FROM pg_publication_namespace m
JOIN pg_publication p ON p.oid = m.pnpubid
JOIN pg_namespace n ON n.oid = m.pnnspid
WHERE @scope(n.oid)
