SELECT 'other object' AS kind,
       ARRAY[i.type, i.identity]::text[] AS path,
       (SELECT d.description FROM pg_description d
        WHERE d.classoid = o.catalog AND d.objoid = o.oid AND d.objsubid = 0) AS "comment"
FROM (SELECT 'pg_opclass'::regclass AS catalog, oid FROM pg_opclass WHERE @scope(opcnamespace)
      UNION ALL SELECT 'pg_opfamily'::regclass, oid FROM pg_opfamily WHERE @scope(opfnamespace)
      UNION ALL SELECT 'pg_conversion'::regclass, oid FROM pg_conversion WHERE @scope(connamespace)
      UNION ALL SELECT 'pg_ts_config'::regclass, oid FROM pg_ts_config WHERE @scope(cfgnamespace)
      UNION ALL SELECT 'pg_ts_dict'::regclass, oid FROM pg_ts_dict WHERE @scope(dictnamespace)
      UNION ALL SELECT 'pg_ts_parser'::regclass, oid FROM pg_ts_parser WHERE @scope(prsnamespace)
      UNION ALL SELECT 'pg_ts_template'::regclass, oid FROM pg_ts_template WHERE @scope(tmplnamespace)
      UNION ALL SELECT 'pg_am'::regclass, oid FROM pg_am WHERE oid >= 16384
      UNION ALL SELECT 'pg_language'::regclass, oid FROM pg_language WHERE oid >= 16384
      UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, oid FROM pg_foreign_data_wrapper
      UNION ALL SELECT 'pg_foreign_server'::regclass, oid FROM pg_foreign_server
      UNION ALL SELECT 'pg_transform'::regclass, oid FROM pg_transform) o
CROSS JOIN LATERAL pg_identify_object(o.catalog, o.oid, 0) i
WHERE NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = o.catalog AND e.objid = o.oid AND e.deptype = 'e')
