SELECT 'index' AS kind,
       ARRAY[n.nspname, c.relname]::text[] AS path,
       pg_get_indexdef(c.oid) AS "definition",
       i.indrelid::regclass::text AS "table",
       @flag(i.indisunique) AS "unique",
       @flag(i.indnullsnotdistinct) AS "nulls not distinct", -- from 15
       @flag(i.indisprimary) AS "primary key",
       @flag(i.indisexclusion) AS "exclusion",
       @flag(NOT i.indimmediate) AS "checked late",
       @flag(i.indisclustered) AS "clustered",
       @flag(i.indisreplident) AS "replica identity",
       @flag(NOT i.indisvalid) AS "invalid",
       @flag(NOT i.indisready) AS "not ready",
       @flag(NOT i.indislive) AS "being dropped",
       (SELECT ts.spcname FROM pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
       @sorted(c.reloptions) AS "options",
       (SELECT p.inhparent::regclass::text FROM pg_inherits p WHERE p.inhrelid = c.oid) AS "parent",
       (SELECT string_agg(a.attnum || ': ' || a.attstattarget, ', ' ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attstattarget <> -1) AS "statistics targets",
       @extensions(pg_class, c.oid) AS "depends on extensions",
       @comment(pg_class, c.oid, 0) AS "comment"
FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE @scope(c.relnamespace)
  AND @nonmember(pg_class, i.indrelid)
  AND @nonmember(pg_class, c.oid)
