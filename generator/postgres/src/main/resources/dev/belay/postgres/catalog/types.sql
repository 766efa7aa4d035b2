SELECT CASE t.typtype
           WHEN 'e' THEN 'enum'
           WHEN 'd' THEN 'domain'
           WHEN 'r' THEN 'range'
           WHEN 'c' THEN 'composite type'
           ELSE 'base type'
       END AS kind,
       ARRAY[n.nspname, t.typname]::text[] AS path,
       @role(t.typowner) AS "owner",
       @acl('T', t.typowner, t.typacl) AS "privileges",
       @flag(NOT t.typisdefined) AS "shell",
       (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)
        FROM pg_enum e WHERE e.enumtypid = t.oid) AS "labels",
       CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END AS "type",
       CASE WHEN t.typtype = 'd' AND t.typcollation <> b.typcollation THEN t.typcollation::regcollation::text
       END AS "collation",
       @flag(t.typnotnull) AS "not null",
       (SELECT con.conname::text FROM pg_constraint con -- from 17
        WHERE con.contypid = t.oid AND con.contype = 'n' -- from 17
          AND con.conname !~ '_not_null[0-9]*$') AS "not null constraint", -- from 17
       CASE WHEN t.typtype = 'd' THEN coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault) END AS "default",
       format_type(r.rngsubtype, NULL) AS "subtype",
       format_type(r.rngmultitypid, NULL) AS "multirange",
       (SELECT opn.nspname || '.' || op.opcname
        FROM pg_opclass op JOIN pg_namespace opn ON opn.oid = op.opcnamespace
        WHERE op.oid = r.rngsubopc) AS "subtype operator class",
       CASE WHEN r.rngcollation <> 0 THEN r.rngcollation::regcollation::text END AS "subtype collation",
       CASE WHEN r.rngcanonical <> 0 THEN r.rngcanonical::regproc::text END AS "canonical function",
       CASE WHEN r.rngsubdiff <> 0 THEN r.rngsubdiff::regproc::text END AS "difference function",
       (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
        FROM pg_attribute a
        WHERE a.attrelid = nullif(t.typrelid, 0) AND a.attnum > 0 AND NOT a.attisdropped) AS "column order",
       @comment(pg_type, t.oid, 0) AS "comment"
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_type b ON b.oid = t.typbasetype
LEFT JOIN pg_range r ON r.rngtypid = t.oid
LEFT JOIN pg_class c ON c.oid = t.typrelid
WHERE @scope(t.typnamespace)
  AND (t.typrelid = 0 OR c.relkind = 'c')
  AND t.typtype <> 'm'
  AND NOT (t.typtype = 'b' AND t.typlen = -1 AND t.typelem <> 0)
  AND @nonmember(pg_type, t.oid)
