-- Way back of 0004_identity, EXPAND: Number orders.id as an identity
-- Loses nothing. The sequence of "orders.id" goes on where it is, in the type of the column.
-- Undoes V4__identity_01_expand_orders.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V4__identity_01_expand_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V4__identity_01_expand_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
DECLARE
  belay_sequence record;
  belay_last bigint;
  belay_called boolean;
  belay_used text;
  belay_grant record;
BEGIN
  LOCK TABLE orders IN ACCESS EXCLUSIVE MODE;
  SELECT s.oid, s.relacl, s.relowner, format('%I.%I', n.nspname, s.relname) AS name,
    obj_description(s.oid, 'pg_class') AS comment, 0::oid AS drawn, s.relpersistence,
    format_type(q.seqtypid, NULL) AS type, q.seqincrement, q.seqmin, q.seqmax, q.seqstart, q.seqcache, q.seqcycle,
    c.relkind = 'p' OR c.relispartition AS partitioned
  INTO belay_sequence
  FROM pg_catalog.pg_attribute AS a
  JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_depend AS d
    ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
    AND d.classid = 'pg_class'::regclass AND d.deptype = 'i'
  JOIN pg_catalog.pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
  JOIN pg_catalog.pg_namespace AS n ON n.oid = s.relnamespace
  JOIN pg_catalog.pg_sequence AS q ON q.seqrelid = s.oid
  WHERE a.attrelid = 'orders'::regclass AND a.attname = 'id';
  IF NOT FOUND THEN
    RAISE EXCEPTION '[identity-missing] orders.id is no identity column. Apply the earlier migrations first, or look at what has taken its identity.';
  END IF;
  IF belay_sequence.partitioned THEN
    RAISE EXCEPTION '[identity-partitioned] orders is partitioned or a partition, where an identity means something else before PostgreSQL 17: leave orders.id as it is.';
  END IF;
  SELECT string_agg(pg_describe_object(d.classid, d.objid, d.objsubid), '; '
    ORDER BY pg_describe_object(d.classid, d.objid, d.objsubid) COLLATE "C")
  INTO belay_used
  FROM pg_catalog.pg_depend AS d
  WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_sequence.oid AND d.deptype = 'n'
    AND d.objid <> belay_sequence.drawn;
  IF belay_used IS NOT NULL THEN
    RAISE EXCEPTION '[sequence-used] The sequence % of orders.id is made anew, and something else holds it: %. Let it draw from a sequence of its own, or call nextval with the name as text, then run this again.', belay_sequence.name, belay_used;
  END IF;

  -- Changes nothing: whoever has drawn a number has committed, and nobody draws another one meanwhile.
  EXECUTE format('ALTER SEQUENCE %s OWNER TO %I', belay_sequence.name, pg_get_userbyid(belay_sequence.relowner));
  EXECUTE format('SELECT last_value, is_called FROM %s', belay_sequence.name) INTO belay_last, belay_called;

  ALTER TABLE orders ALTER COLUMN id DROP IDENTITY;
  EXECUTE format('CREATE %sSEQUENCE %s AS %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s %s',
    CASE belay_sequence.relpersistence WHEN 'u' THEN 'UNLOGGED ' ELSE '' END,
    belay_sequence.name,
    belay_sequence.type,
    belay_sequence.seqincrement,
    belay_sequence.seqmin,
    belay_sequence.seqmax,
    belay_sequence.seqstart,
    belay_sequence.seqcache,
    CASE WHEN belay_sequence.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END);
  EXECUTE format('ALTER SEQUENCE %s OWNER TO %I', belay_sequence.name, pg_get_userbyid(belay_sequence.relowner));
  EXECUTE format('ALTER SEQUENCE %s OWNED BY orders.id', belay_sequence.name);
  PERFORM setval(belay_sequence.name::regclass, belay_last, belay_called);
  IF belay_sequence.comment IS NOT NULL THEN
    EXECUTE format('COMMENT ON SEQUENCE %s IS %L', belay_sequence.name, belay_sequence.comment);
  END IF;
  -- What default privileges have granted is not what it had.
  FOR belay_grant IN
    SELECT DISTINCT g.grantee FROM pg_catalog.pg_class AS s, aclexplode(s.relacl) AS g
    WHERE s.oid = belay_sequence.name::regclass AND g.grantee <> s.relowner
  LOOP
    EXECUTE format('REVOKE ALL ON SEQUENCE %s FROM %s',
      belay_sequence.name,
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END);
  END LOOP;
  FOR belay_grant IN SELECT * FROM aclexplode(belay_sequence.relacl) LOOP
    EXECUTE format('GRANT %s ON SEQUENCE %s TO %s%s',
      belay_grant.privilege_type,
      belay_sequence.name,
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;

  ALTER TABLE orders ALTER COLUMN id SET DEFAULT nextval('orders_id_seq');
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_attribute AS a
    JOIN pg_catalog.pg_attrdef AS e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
    JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_attrdef'::regclass AND d.objid = e.oid
    WHERE a.attrelid = 'orders'::regclass AND a.attname = 'id'
      AND d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_sequence.name::regclass
  ) THEN
    RAISE EXCEPTION '[sequence-named-otherwise] The sequence of orders.id is called %, and the default nextval(''orders_id_seq'') draws from another one. Say ALTER SEQUENCE ... RENAME TO, and run this again.', belay_sequence.name;
  END IF;
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V4__identity_01_expand_orders.sql';

COMMIT;
