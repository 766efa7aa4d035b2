-- 0002_rename, EXPAND: Create the enum type order_status
-- Locks nothing that was there before.

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  -- Two first runs must not both create it.
  PERFORM pg_advisory_xact_lock(hashtextextended('belay.state', 0));
  -- IF NOT EXISTS would need the right to create even where everything is there.
  IF to_regnamespace('belay') IS NULL THEN
    CREATE SCHEMA belay;
  END IF;
  IF to_regclass('belay.state') IS NULL THEN
    CREATE TABLE belay.state (
      service text NOT NULL,
      schema text NOT NULL,
      change text NOT NULL,
      unit text NOT NULL,
      stamped timestamptz NOT NULL,
      last_key jsonb,
      rows_done bigint NOT NULL DEFAULT 0,
      started timestamptz,
      finished timestamptz,
      PRIMARY KEY (service, schema, change, unit)
    );
  END IF;
  IF NOT has_table_privilege('belay.state', 'SELECT')
    OR NOT has_table_privilege('belay.state', 'INSERT')
    OR NOT has_table_privilege('belay.state', 'UPDATE')
    OR NOT has_table_privilege('belay.state', 'DELETE') THEN
    RAISE insufficient_privilege USING MESSAGE = 'the table may not be read and written';
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION '[state-table-denied] Belay keeps its progress in the table belay.state, and the role % may not create or use it (%). The owner of the database runs once: CREATE SCHEMA IF NOT EXISTS belay; CREATE TABLE IF NOT EXISTS belay.state (service text NOT NULL, schema text NOT NULL, change text NOT NULL, unit text NOT NULL, stamped timestamptz NOT NULL, last_key jsonb, rows_done bigint NOT NULL DEFAULT 0, started timestamptz, finished timestamptz, PRIMARY KEY (service, schema, change, unit)); GRANT USAGE ON SCHEMA belay TO %; GRANT SELECT, INSERT, UPDATE, DELETE ON belay.state TO %;', current_user, SQLERRM, quote_ident(current_user), quote_ident(current_user);
END
$belay$;

DO $belay$
DECLARE
  belay_found text;
BEGIN
  SELECT string_agg(DISTINCT what, '; ' ORDER BY what) INTO belay_found
  FROM (
    SELECT
      CASE
        WHEN c.relkind IN ('v', 'm') THEN pg_describe_object('pg_class'::regclass, c.oid, 0)
        ELSE pg_describe_object(d.classid, d.objid, d.objsubid)
      END COLLATE "C" AS what
    FROM pg_catalog.pg_type AS t
    JOIN pg_catalog.pg_depend AS d
      ON d.refclassid = 'pg_type'::regclass AND d.refobjid IN (t.oid, t.typarray) AND d.deptype <> 'i'
    LEFT JOIN pg_catalog.pg_rewrite AS r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
    LEFT JOIN pg_catalog.pg_class AS c
      ON c.oid = coalesce(r.ev_class, CASE d.classid WHEN 'pg_class'::regclass THEN d.objid END)
    LEFT JOIN pg_catalog.pg_proc AS p ON d.classid = 'pg_proc'::regclass AND p.oid = d.objid
    WHERE t.oid = to_regtype('order_state') AND coalesce(coalesce(p.proname, c.relname) <> ALL (ARRAY[]::text[]), true)
      AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_attribute AS a
        WHERE (a.attinhcount > 0 OR (a.attrelid, a.attname) IN ((to_regclass('orders'), 'state'), (to_regclass('returns'), 'ended')))
          AND (
            d.classid = 'pg_class'::regclass AND d.objid = a.attrelid AND d.objsubid = a.attnum
            OR EXISTS (
              SELECT FROM pg_catalog.pg_depend AS o
              WHERE o.classid = d.classid AND o.objid = d.objid AND o.objsubid = d.objsubid
                AND o.refclassid = 'pg_class'::regclass AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum)))
  ) AS found;
  IF belay_found IS NOT NULL THEN
    RAISE EXCEPTION '[unknown-dependants] The database holds what Belay''s migrations do not know of the enum type order_state: %. Look at each: drop it, or give it another type, then run this again.', belay_found;
  END IF;
END
$belay$;

CREATE TYPE order_status AS ENUM ('open', 'cancelled', 'paid');

DO $belay$
DECLARE
  belay_from pg_catalog.pg_type;
  belay_to pg_catalog.pg_type;
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_type WHERE oid = 'order_state'::regtype;
  IF (SELECT typowner <> belay_from.typowner FROM pg_catalog.pg_type WHERE oid = 'order_status'::regtype) THEN
    EXECUTE format('ALTER TYPE %s OWNER TO %I', 'order_status', pg_get_userbyid(belay_from.typowner));
  END IF;
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_type WHERE oid = 'order_status'::regtype;

  -- Default privileges may have given it what the other one does not have.
  IF belay_from.typacl IS NOT NULL OR belay_to.typacl IS NOT NULL THEN
    FOR belay_grant IN
      SELECT 1 AS turn, 'REVOKE ALL ON TYPE %s FROM %s%s' AS words, acl.grantee, false AS is_grantable
      FROM aclexplode(coalesce(belay_to.typacl, acldefault('T', belay_to.typowner))) AS acl
      UNION ALL
      SELECT 2, 'GRANT USAGE ON TYPE %s TO %s%s', acl.grantee, acl.is_grantable
      FROM aclexplode(coalesce(belay_from.typacl, acldefault('T', belay_from.typowner))) AS acl
      ORDER BY turn
    LOOP
      EXECUTE format(belay_grant.words,
        'order_status',
        CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
        CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
    END LOOP;
  END IF;
  IF obj_description(belay_from.oid, 'pg_type') IS NOT NULL THEN
    EXECUTE format('COMMENT ON TYPE %s IS %L', 'order_status', obj_description(belay_from.oid, 'pg_type'));
  END IF;
END
$belay$;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rename', '01_expand_new_tables', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
