SELECT 'publication table' AS kind,
       ARRAY[p.pubname, n.nspname, c.relname]::text[] AS path,
       pg_get_expr(m.prqual, m.prrelid) AS "rows", -- from 15
       (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname COLLATE "C") -- from 15
        FROM unnest(m.prattrs) key JOIN pg_attribute a ON a.attrelid = m.prrelid AND a.attnum = key) AS "columns", -- from 15
       'yes' AS "published"
FROM pg_publication_rel m
JOIN pg_publication p ON p.oid = m.prpubid
JOIN pg_class c ON c.oid = m.prrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE @scope(c.relnamespace)
