SELECT 'cast' AS kind,
       ARRAY[format_type(c.castsource, NULL), format_type(c.casttarget, NULL)]::text[] AS path,
       CASE c.castcontext WHEN 'e' THEN 'explicit' WHEN 'a' THEN 'assignment' ELSE 'implicit' END AS "context",
       CASE c.castmethod WHEN 'f' THEN 'function' WHEN 'b' THEN 'binary' ELSE 'input and output' END AS "method",
       CASE WHEN c.castfunc <> 0 THEN c.castfunc::regprocedure::text END AS "function",
       @comment(pg_cast, c.oid, 0) AS "comment"
FROM pg_cast c
WHERE c.oid >= 16384
  AND @nonmember(pg_cast, c.oid)
