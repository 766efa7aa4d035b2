-- Way back of 0003_contract_rename, CONTRACT: Drop what 0002_rename kept alive
-- Loses nothing. A transaction whose snapshot is older than the way back reads NULL in orders.state: what
-- reads it again starts afterwards.
-- Undoes V5__contract_rename_01_contract_rename.sql and makes Flyway forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V5__contract_rename_01_contract_rename.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V5__contract_rename_01_contract_rename.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE TYPE order_state AS ENUM ('open', 'canceled');

DO $belay$
DECLARE
  belay_from pg_catalog.pg_type;
  belay_to pg_catalog.pg_type;
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_type WHERE oid = 'order_status'::regtype;
  IF (SELECT typowner <> belay_from.typowner FROM pg_catalog.pg_type WHERE oid = 'order_state'::regtype) THEN
    EXECUTE format('ALTER TYPE %s OWNER TO %I', 'order_state', pg_get_userbyid(belay_from.typowner));
  END IF;
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_type WHERE oid = 'order_state'::regtype;

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
        'order_state',
        CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
        CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
    END LOOP;
  END IF;
  IF obj_description(belay_from.oid, 'pg_type') IS NOT NULL THEN
    EXECUTE format('COMMENT ON TYPE %s IS %L', 'order_state', obj_description(belay_from.oid, 'pg_type'));
  END IF;
END
$belay$;

LOCK TABLE orders IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM orders LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_rename: it goes back in batches.';
  END IF;
END
$belay$;

ALTER TABLE orders ADD COLUMN state order_state;

UPDATE orders
SET state = (CASE status WHEN 'open' THEN 'open'::order_state WHEN 'cancelled' THEN 'canceled'::order_state END);

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE orders ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'status';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'state';

  FOR belay_grant IN SELECT * FROM aclexplode(belay_from.attacl) LOOP
    EXECUTE format('GRANT %s (%I) ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_to.attname,
      'orders',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
  IF col_description(belay_from.attrelid, belay_from.attnum) IS NOT NULL THEN
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L',
      'orders', belay_to.attname, col_description(belay_from.attrelid, belay_from.attnum));
  END IF;
  IF belay_from.attstattarget >= 0 THEN
    EXECUTE format(belay_alter, belay_to.attname, 'STATISTICS ' || belay_from.attstattarget);
  END IF;
  IF belay_from.attoptions IS NOT NULL THEN
    EXECUTE format(belay_alter, belay_to.attname, '(' || array_to_string(belay_from.attoptions, ', ') || ')');
  END IF;
  -- Storage and compression only where the new type can have them, and only what somebody chose.
  IF belay_to.attlen = -1 AND belay_from.attlen = -1 THEN
    IF belay_from.attstorage <> (SELECT typstorage FROM pg_catalog.pg_type WHERE oid = belay_from.atttypid)
      AND belay_to.attstorage <> 'p' THEN
      EXECUTE format(belay_alter, belay_to.attname, 'STORAGE ' ||
        CASE belay_from.attstorage
          WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED'
        END);
    END IF;
    IF belay_from.attcompression IN ('p', 'l') AND belay_to.attstorage <> 'p' THEN
      EXECUTE format(belay_alter, belay_to.attname, 'COMPRESSION ' ||
        CASE belay_from.attcompression WHEN 'p' THEN 'pglz' ELSE 'lz4' END);
    END IF;
  END IF;
END
$belay$;

CREATE FUNCTION belay_sync_0002_rename_orders_state() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up order_status;
  belay_old_changed boolean;
  belay_new_changed boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.state), ROW(OLD.state));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.status), ROW(OLD.status));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (CASE state WHEN 'open' THEN 'open'::order_status WHEN 'canceled' THEN 'cancelled'::order_status END) INTO belay_up FROM (SELECT NEW.state AS state) AS orders;
    IF TG_OP = 'INSERT' THEN
      IF NEW.status IS NULL THEN
        NEW.status := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.status), ROW(belay_up)) THEN
        SELECT (CASE status WHEN 'open' THEN 'open'::order_state WHEN 'cancelled' THEN 'canceled'::order_state END) INTO NEW.state FROM (SELECT NEW.status AS status) AS orders;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.status := belay_up;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old column.
      IF pg_catalog.record_image_ne(ROW(NEW.status), ROW(belay_up)) THEN
        SELECT (CASE status WHEN 'open' THEN 'open'::order_state WHEN 'cancelled' THEN 'canceled'::order_state END) INTO NEW.state FROM (SELECT NEW.status AS status) AS orders;
      END IF;
    ELSIF NEW.status IS NULL THEN
      -- The backfill has not come to this row yet.
      NEW.status := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_rename_orders_state
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_rename_orders_state();

CREATE TRIGGER zz_belay_update_0002_rename_orders_state
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.state), ROW(OLD.state))
    OR NEW.status IS NULL
    OR ((OLD.status IS NULL OR pg_catalog.record_image_ne(ROW(NEW.status), ROW(OLD.status)))
      AND pg_catalog.record_image_ne(ROW(NEW.status), ROW(CAST(CASE NEW.state WHEN 'open' THEN 'open'::order_status WHEN 'canceled' THEN 'cancelled'::order_status END AS order_status)))))
  EXECUTE FUNCTION belay_sync_0002_rename_orders_state();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_rename' AND unit = '01_contract_rename';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V5__contract_rename_01_contract_rename.sql';

COMMIT;
