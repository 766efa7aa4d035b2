SELECT 'trigger' AS kind,
       ARRAY[n.nspname, c.relname, g.tgname]::text[] AS path,
       pg_get_triggerdef(g.oid) AS "definition",
       CASE g.tgenabled WHEN 'D' THEN 'never' WHEN 'R' THEN 'on a replica' WHEN 'A' THEN 'always' END AS "fires",
       (SELECT p.tgrelid::regclass::text || '.' || quote_ident(p.tgname)
        FROM pg_trigger p WHERE p.oid = g.tgparentid) AS "parent",
       @extensions(pg_trigger, g.oid) AS "depends on extensions",
       @comment(pg_trigger, g.oid, 0) AS "comment"
FROM pg_trigger g
JOIN pg_class c ON c.oid = g.tgrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE @scope(c.relnamespace)
  AND NOT g.tgisinternal
  AND @nonmember(pg_class, c.oid)
