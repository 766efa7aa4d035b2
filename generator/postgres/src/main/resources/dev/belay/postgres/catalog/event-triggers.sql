SELECT 'event trigger' AS kind,
       ARRAY[e.evtname]::text[] AS path,
       @role(e.evtowner) AS "owner",
       e.evtevent::text AS "event",
       e.evtfoid::regprocedure::text AS "function",
       CASE e.evtenabled WHEN 'D' THEN 'never' WHEN 'R' THEN 'on a replica' WHEN 'A' THEN 'always' END AS "fires",
       (SELECT string_agg(tag, ', ' ORDER BY tag COLLATE "C") FROM unnest(e.evttags) tag) AS "tags",
       @comment(pg_event_trigger, e.oid, 0) AS "comment"
FROM pg_event_trigger e
WHERE @nonmember(pg_event_trigger, e.oid)
