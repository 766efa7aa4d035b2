SELECT 'statistics' AS kind,
       ARRAY[n.nspname, s.stxname]::text[] AS path,
       @role(s.stxowner) AS "owner",
       s.stxrelid::regclass::text AS "table",
       (SELECT string_agg(k::text, ', ' ORDER BY k::text COLLATE "C") FROM unnest(s.stxkind) k) AS "kinds",
       (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname COLLATE "C")
        FROM unnest(s.stxkeys) key JOIN pg_attribute a ON a.attrelid = s.stxrelid AND a.attnum = key) AS "columns",
       (SELECT @sorted(x.expressions)
        FROM (SELECT pg_get_statisticsobjdef_expressions(s.oid) AS expressions) x) AS "expressions",
       nullif(s.stxstattarget, -1)::text AS "statistics target",
       @comment(pg_statistic_ext, s.oid, 0) AS "comment"
FROM pg_statistic_ext s
JOIN pg_namespace n ON n.oid = s.stxnamespace
WHERE @scope(s.stxnamespace)
  AND @nonmember(pg_statistic_ext, s.oid)
