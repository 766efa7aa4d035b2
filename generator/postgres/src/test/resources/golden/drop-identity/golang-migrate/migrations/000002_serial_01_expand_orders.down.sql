-- Way back of 0002_serial, EXPAND: Number orders.id by a default; number orders.ticket by a default
-- Loses nothing. The sequence of "orders.id" goes on where it is, in the type of the column. The sequence of
-- "orders.ticket" goes on where it is, in the type of the column.

SET LOCAL lock_timeout = '200ms';

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
    obj_description(s.oid, 'pg_class') AS comment, e.oid AS drawn, q.seqincrement, q.seqstart, q.seqcache, q.seqcycle,
    -- The bounds of a type are nobody's choice: they become those of the column.
    CASE q.seqmin WHEN -own.top - 1 THEN -kept.top - 1 ELSE greatest(q.seqmin, -kept.top - 1) END AS seqmin,
    CASE q.seqmax WHEN own.top THEN kept.top ELSE least(q.seqmax, kept.top) END AS seqmax,
    c.relkind = 'p' OR c.relispartition AS partitioned
  INTO belay_sequence
  FROM pg_catalog.pg_attribute AS a
  JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_attrdef AS e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
  JOIN pg_catalog.pg_depend AS d
    ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
    AND d.classid = 'pg_class'::regclass AND d.deptype = 'a'
  JOIN pg_catalog.pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
  JOIN pg_catalog.pg_depend AS u
    ON u.classid = 'pg_attrdef'::regclass AND u.objid = e.oid
    AND u.refclassid = 'pg_class'::regclass AND u.refobjid = s.oid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = s.relnamespace
  JOIN pg_catalog.pg_sequence AS q ON q.seqrelid = s.oid
  JOIN (VALUES ('smallint'::regtype, 32767), ('integer', 2147483647), ('bigint', 9223372036854775807)) AS own (type, top)
    ON own.type = q.seqtypid
  JOIN (VALUES ('smallint'::regtype, 32767), ('integer', 2147483647), ('bigint', 9223372036854775807)) AS kept (type, top)
    ON kept.type = a.atttypid
  WHERE a.attrelid = 'orders'::regclass AND a.attname = 'ticket'
    AND pg_get_expr(e.adbin, e.adrelid) ~ '^nextval[(]''([^'']|'''')+''::regclass[)]$';
  IF NOT FOUND THEN
    RAISE EXCEPTION '[sequence-not-owned] orders.ticket does not draw its numbers from a sequence that it owns, and nothing else. Say ALTER SEQUENCE ... OWNED BY orders.ticket, which rewrites nothing, and run this again.';
  END IF;
  IF belay_sequence.partitioned THEN
    RAISE EXCEPTION '[identity-partitioned] orders is partitioned or a partition, where an identity means something else before PostgreSQL 17: leave orders.ticket as it is.';
  END IF;
  SELECT string_agg(pg_describe_object(d.classid, d.objid, d.objsubid), '; '
    ORDER BY pg_describe_object(d.classid, d.objid, d.objsubid) COLLATE "C")
  INTO belay_used
  FROM pg_catalog.pg_depend AS d
  WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_sequence.oid AND d.deptype = 'n'
    AND d.objid <> belay_sequence.drawn;
  IF belay_used IS NOT NULL THEN
    RAISE EXCEPTION '[sequence-used] The sequence % of orders.ticket is made anew, and something else holds it: %. Let it draw from a sequence of its own, or call nextval with the name as text, then run this again.', belay_sequence.name, belay_used;
  END IF;

  -- Changes nothing: whoever has drawn a number has committed, and nobody draws another one meanwhile.
  EXECUTE format('ALTER SEQUENCE %s OWNER TO %I', belay_sequence.name, pg_get_userbyid(belay_sequence.relowner));
  EXECUTE format('SELECT last_value, is_called FROM %s', belay_sequence.name) INTO belay_last, belay_called;
  IF belay_last NOT BETWEEN belay_sequence.seqmin AND belay_sequence.seqmax THEN
    RAISE EXCEPTION '[identity-out-of-range] The sequence % has come to %, a number that orders.ticket cannot hold. If no row needs the numbers up to there, set it back with setval to one that fits and is free, and run this again.', belay_sequence.name, belay_last;
  END IF;

  ALTER TABLE orders ALTER COLUMN ticket DROP DEFAULT;
  EXECUTE format('DROP SEQUENCE %s', belay_sequence.name);
  EXECUTE format('ALTER TABLE orders ALTER COLUMN ticket ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s %s)',
    belay_sequence.name,
    belay_sequence.seqincrement,
    belay_sequence.seqmin,
    belay_sequence.seqmax,
    belay_sequence.seqstart,
    belay_sequence.seqcache,
    CASE WHEN belay_sequence.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END);
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
END
$belay$;

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
    obj_description(s.oid, 'pg_class') AS comment, e.oid AS drawn, q.seqincrement, q.seqstart, q.seqcache, q.seqcycle,
    -- The bounds of a type are nobody's choice: they become those of the column.
    CASE q.seqmin WHEN -own.top - 1 THEN -kept.top - 1 ELSE greatest(q.seqmin, -kept.top - 1) END AS seqmin,
    CASE q.seqmax WHEN own.top THEN kept.top ELSE least(q.seqmax, kept.top) END AS seqmax,
    c.relkind = 'p' OR c.relispartition AS partitioned
  INTO belay_sequence
  FROM pg_catalog.pg_attribute AS a
  JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_attrdef AS e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
  JOIN pg_catalog.pg_depend AS d
    ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
    AND d.classid = 'pg_class'::regclass AND d.deptype = 'a'
  JOIN pg_catalog.pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
  JOIN pg_catalog.pg_depend AS u
    ON u.classid = 'pg_attrdef'::regclass AND u.objid = e.oid
    AND u.refclassid = 'pg_class'::regclass AND u.refobjid = s.oid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = s.relnamespace
  JOIN pg_catalog.pg_sequence AS q ON q.seqrelid = s.oid
  JOIN (VALUES ('smallint'::regtype, 32767), ('integer', 2147483647), ('bigint', 9223372036854775807)) AS own (type, top)
    ON own.type = q.seqtypid
  JOIN (VALUES ('smallint'::regtype, 32767), ('integer', 2147483647), ('bigint', 9223372036854775807)) AS kept (type, top)
    ON kept.type = a.atttypid
  WHERE a.attrelid = 'orders'::regclass AND a.attname = 'id'
    AND pg_get_expr(e.adbin, e.adrelid) ~ '^nextval[(]''([^'']|'''')+''::regclass[)]$';
  IF NOT FOUND THEN
    RAISE EXCEPTION '[sequence-not-owned] orders.id does not draw its numbers from a sequence that it owns, and nothing else. Say ALTER SEQUENCE ... OWNED BY orders.id, which rewrites nothing, and run this again.';
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
  IF belay_last NOT BETWEEN belay_sequence.seqmin AND belay_sequence.seqmax THEN
    RAISE EXCEPTION '[identity-out-of-range] The sequence % has come to %, a number that orders.id cannot hold. If no row needs the numbers up to there, set it back with setval to one that fits and is free, and run this again.', belay_sequence.name, belay_last;
  END IF;

  ALTER TABLE orders ALTER COLUMN id DROP DEFAULT;
  EXECUTE format('DROP SEQUENCE %s', belay_sequence.name);
  EXECUTE format('ALTER TABLE orders ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s %s)',
    belay_sequence.name,
    belay_sequence.seqincrement,
    belay_sequence.seqmin,
    belay_sequence.seqmax,
    belay_sequence.seqstart,
    belay_sequence.seqcache,
    CASE WHEN belay_sequence.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END);
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
END
$belay$;
