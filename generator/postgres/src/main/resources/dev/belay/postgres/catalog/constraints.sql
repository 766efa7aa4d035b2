SELECT 'constraint' AS kind,
       ARRAY[n.nspname, coalesce(r.relname, t.typname), con.conname]::text[] AS path,
       pg_get_constraintdef(con.oid) AS "definition",
       @flag(NOT con.convalidated) AS "not validated",
       @flag(NOT con.conenforced) AS "not enforced", -- from 18
       @flag(con.condeferrable) AS "deferrable",
       @flag(con.condeferred) AS "initially deferred",
       @flag(con.connoinherit) AS "not inherited by children",
       @flag(NOT con.conislocal) AS "inherited only",
       nullif(con.coninhcount, 0)::text AS "inherited from",
       (SELECT p.conrelid::regclass::text || '.' || quote_ident(p.conname)
        FROM pg_constraint p WHERE p.oid = con.conparentid) AS "parent",
       CASE WHEN con.conindid <> 0 THEN con.conindid::regclass::text END AS "index",
       CASE WHEN con.contype IN ('f', 'u', 'p', 'x') THEN
           (SELECT string_agg(g.tgrelid::regclass::text || ' ' || g.tgfoid::regproc::text || ' ' || g.tgenabled::text, ', '
                              ORDER BY g.tgrelid::regclass::text COLLATE "C", g.tgfoid::regproc::text COLLATE "C")
            FROM pg_trigger g
            WHERE g.tgconstraint = con.oid AND g.tgisinternal AND g.tgenabled <> 'O'
              AND g.tgrelid IN (con.conrelid, con.confrelid))
       END AS "triggers not in their normal state",
       @comment(pg_constraint, con.oid, 0) AS "comment"
FROM pg_constraint con
JOIN pg_namespace n ON n.oid = con.connamespace
LEFT JOIN pg_class r ON r.oid = con.conrelid
LEFT JOIN pg_type t ON t.oid = con.contypid
WHERE @scope(con.connamespace)
  AND con.contype IN ('c', 'f', 'p', 'u', 'x')
  AND @nonmember(pg_class, con.conrelid)
  AND @nonmember(pg_type, con.contypid)
