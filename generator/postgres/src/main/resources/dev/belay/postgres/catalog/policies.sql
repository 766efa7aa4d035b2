SELECT 'policy' AS kind,
       ARRAY[n.nspname, c.relname, p.polname]::text[] AS path,
       CASE p.polcmd WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update' WHEN 'd' THEN 'delete'
                     ELSE 'all' END AS "command",
       CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END AS "mode",
       (SELECT string_agg(CASE role WHEN 0 THEN 'PUBLIC' ELSE @role(role) END, ', '
                          ORDER BY CASE role WHEN 0 THEN 'PUBLIC' ELSE @role(role) END COLLATE "C")
        FROM unnest(p.polroles) role) AS "roles",
       pg_get_expr(p.polqual, p.polrelid) AS "using",
       pg_get_expr(p.polwithcheck, p.polrelid) AS "with check",
       @comment(pg_policy, p.oid, 0) AS "comment"
FROM pg_policy p
JOIN pg_class c ON c.oid = p.polrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE @scope(c.relnamespace)
  AND @nonmember(pg_class, c.oid)
