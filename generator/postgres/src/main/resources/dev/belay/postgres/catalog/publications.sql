SELECT 'publication' AS kind,
       ARRAY[p.pubname]::text[] AS path,
       @role(p.pubowner) AS "owner",
       @flag(p.puballtables) AS "all tables",
       concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
                 CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END) AS "publishes",
       @flag(p.pubviaroot) AS "via partition root",
       nullif(p.pubgencols::text, 'n') AS "generated columns", -- from 18
       @comment(pg_publication, p.oid, 0) AS "comment"
FROM pg_publication p
WHERE @nonmember(pg_publication, p.oid)
