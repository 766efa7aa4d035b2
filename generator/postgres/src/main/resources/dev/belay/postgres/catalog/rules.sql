SELECT 'rule' AS kind,
       ARRAY[n.nspname, c.relname, r.rulename]::text[] AS path,
       pg_get_ruledef(r.oid) AS "definition",
       CASE r.ev_enabled WHEN 'D' THEN 'never' WHEN 'R' THEN 'on a replica' WHEN 'A' THEN 'always' END AS "applies",
       @comment(pg_rewrite, r.oid, 0) AS "comment"
FROM pg_rewrite r
JOIN pg_class c ON c.oid = r.ev_class
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE @scope(c.relnamespace)
  AND (r.rulename <> '_RETURN' OR r.ev_enabled <> 'O')
  AND @nonmember(pg_class, c.oid)
