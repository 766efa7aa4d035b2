SELECT 'sequence' AS kind,
       ARRAY[n.nspname, c.relname]::text[] AS path,
       @role(c.relowner) AS "owner",
       @acl('s', c.relowner, c.relacl) AS "privileges",
       @flag(c.relpersistence = 'u') AS "unlogged",
       format_type(s.seqtypid, NULL) AS "type",
       s.seqstart::text AS "start",
       s.seqincrement::text AS "increment",
       s.seqmin::text AS "minimum",
       s.seqmax::text AS "maximum",
       s.seqcache::text AS "cache",
       @flag(s.seqcycle) AS "cycles",
       (SELECT string_agg(d.refobjid::regclass::text || '.' || quote_ident(a.attname)
                          || CASE d.deptype WHEN 'i' THEN ' (identity)' ELSE '' END, ', ')
        FROM pg_depend d
        JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0
          AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')) AS "owned by",
       @comment(pg_class, c.oid, 0) AS "comment"
FROM pg_sequence s
JOIN pg_class c ON c.oid = s.seqrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE @scope(c.relnamespace)
  AND @nonmember(pg_class, c.oid)
