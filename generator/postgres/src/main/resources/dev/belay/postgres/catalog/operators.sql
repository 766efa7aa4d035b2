SELECT 'operator' AS kind,
       ARRAY[n.nspname, o.oprname, format_type(nullif(o.oprleft, 0), NULL), format_type(nullif(o.oprright, 0), NULL)]::text[]
           AS path,
       @role(o.oprowner) AS "owner",
       format_type(nullif(o.oprresult, 0), NULL) AS "result",
       CASE WHEN o.oprcode <> 0 THEN o.oprcode::regprocedure::text END AS "function",
       CASE WHEN o.oprcom <> 0 THEN o.oprcom::regoperator::text END AS "commutator",
       CASE WHEN o.oprnegate <> 0 THEN o.oprnegate::regoperator::text END AS "negator",
       CASE WHEN o.oprrest <> 0 THEN o.oprrest::regproc::text END AS "restriction estimator",
       CASE WHEN o.oprjoin <> 0 THEN o.oprjoin::regproc::text END AS "join estimator",
       @flag(o.oprcanmerge) AS "merges",
       @flag(o.oprcanhash) AS "hashes",
       @comment(pg_operator, o.oid, 0) AS "comment"
FROM pg_operator o
JOIN pg_namespace n ON n.oid = o.oprnamespace
WHERE @scope(o.oprnamespace)
  AND @nonmember(pg_operator, o.oid)
