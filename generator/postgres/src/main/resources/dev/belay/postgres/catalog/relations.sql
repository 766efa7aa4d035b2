SELECT CASE c.relkind
           WHEN 'v' THEN 'view'
           WHEN 'm' THEN 'materialized view'
           WHEN 'f' THEN 'foreign table'
           ELSE 'table'
       END AS kind,
       ARRAY[n.nspname, c.relname]::text[] AS path,
       @role(c.relowner) AS "owner",
       @acl('r', c.relowner, c.relacl) AS "privileges",
       @flag(c.relkind = 'p') AS "partitioned",
       @flag(c.relpersistence = 'u') AS "unlogged",
       (SELECT am.amname FROM pg_am am WHERE am.oid = c.relam) AS "access method",
       (SELECT ts.spcname FROM pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
       @sorted(c.reloptions) AS "options",
       (SELECT @sorted(toast.reloptions) FROM pg_class toast WHERE toast.oid = c.reltoastrelid) AS "toast options",
       @flag(c.relrowsecurity) AS "row security",
       @flag(c.relforcerowsecurity) AS "row security forced",
       CASE c.relreplident WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' WHEN 'i' THEN 'index' END AS "replica identity",
       @flag(NOT c.relispopulated) AS "not populated",
       CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END AS "of type",
       CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS "partition key",
       pg_get_expr(c.relpartbound, c.oid) AS "partition bound",
       (SELECT string_agg(i.inhparent::regclass::text || CASE WHEN i.inhdetachpending THEN ' (being detached)' ELSE '' END,
                          ', ' ORDER BY i.inhseqno)
        FROM pg_inherits i WHERE i.inhrelid = c.oid) AS "parents",
       CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS "definition",
       (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
        FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS "column order",
       (SELECT s.srvname || coalesce(' ' || @sorted(f.ftoptions), '')
        FROM pg_foreign_table f JOIN pg_foreign_server s ON s.oid = f.ftserver
        WHERE f.ftrelid = c.oid) AS "foreign server",
       @extensions(pg_class, c.oid) AS "depends on extensions",
       @comment(pg_class, c.oid, 0) AS "comment"
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE @scope(c.relnamespace)
  AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
  AND @nonmember(pg_class, c.oid)
