-- Way back of 0004_swap, EXPAND: Exchange the names of orders.id and id_big
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0004_swap_orders_id ON orders;

DROP TRIGGER zz_belay_update_0004_swap_orders_id ON orders;

DROP FUNCTION belay_sync_0004_swap_orders_id();

DROP FUNCTION belay_down_0004_swap_orders_id(bigint);

DO $belay$
DECLARE
  belay_sequence record;
  belay_narrow text;
BEGIN
  LOCK TABLE orders IN ACCESS SHARE MODE;
  -- What nobody owns may be somebody else's, too.
  SELECT string_agg(DISTINCT q.seqrelid::regclass::text, ', ') INTO belay_narrow
  FROM pg_catalog.pg_attribute AS a
  JOIN pg_catalog.pg_attribute AS belay_to ON belay_to.attrelid = a.attrelid AND belay_to.attname = 'id_big'
  JOIN pg_catalog.pg_attrdef AS e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
  JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_attrdef'::regclass AND d.objid = e.oid
  JOIN pg_catalog.pg_sequence AS q ON d.refclassid = 'pg_class'::regclass AND q.seqrelid = d.refobjid
  JOIN pg_catalog.pg_type AS t ON t.oid = q.seqtypid AND t.typlen < belay_to.attlen
  WHERE a.attrelid = 'orders'::regclass AND a.attname IN ('id', 'id_big')
    AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend AS o
      WHERE o.classid = 'pg_class'::regclass AND o.objid = q.seqrelid AND o.deptype = 'a'
        AND o.refobjid = a.attrelid);
  IF belay_narrow IS NOT NULL THEN
    RAISE EXCEPTION '[sequence-too-narrow] orders.id_big draws its numbers from %, which it does not own, and which runs out where the old column did. Say ALTER SEQUENCE ... AS bigint, which rewrites nothing, and run this again.', belay_narrow;
  END IF;
  FOR belay_sequence IN
    SELECT s.oid::regclass AS name, belay_to.attname AS owner, format_type(belay_to.atttypid, NULL) AS type
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
    JOIN pg_catalog.pg_attribute AS belay_from
      ON belay_from.attrelid = d.refobjid AND belay_from.attnum = d.refobjsubid
    JOIN pg_catalog.pg_attribute AS belay_to
      ON belay_to.attrelid = d.refobjid AND belay_to.attname = 'id_big'
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'
      AND d.refobjid = 'orders'::regclass AND belay_from.attname = 'id'
  LOOP
    -- Of the old type it would run out where the old column did.
    EXECUTE format('ALTER SEQUENCE %s%s OWNED BY %s.%I',
      belay_sequence.name,
      CASE WHEN belay_sequence.type IN ('smallint', 'integer', 'bigint') THEN ' AS ' || belay_sequence.type ELSE '' END,
      'orders',
      belay_sequence.owner);
  END LOOP;
END
$belay$;

ALTER TABLE orders ALTER COLUMN id DROP DEFAULT;

ALTER TABLE orders ALTER COLUMN id_big SET DEFAULT nextval('orders_id_seq');

ALTER TABLE orders DROP CONSTRAINT orders_pkey;

ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_id_key;

ALTER TABLE orders RENAME COLUMN id_big TO belay_swap_6bb903bc;

ALTER TABLE orders RENAME COLUMN id TO id_big;

ALTER TABLE orders RENAME COLUMN belay_swap_6bb903bc TO id;

CREATE FUNCTION belay_sync_0003_replace_orders_id() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up bigint;
  belay_old_changed boolean;
  belay_new_changed boolean;
  belay_rows integer;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.id), ROW(OLD.id));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.id_big), ROW(OLD.id_big));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (id::bigint) INTO belay_up FROM (SELECT NEW.id AS id) AS orders;
    IF TG_OP = 'INSERT' THEN
      IF NEW.id_big IS NULL THEN
        NEW.id_big := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.id_big), ROW(belay_up)) OR NEW.id IS NULL THEN
        SELECT (id_big::integer) INTO NEW.id FROM (SELECT NEW.id_big AS id_big) AS orders;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.id_big := belay_up;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old column.
      IF pg_catalog.record_image_ne(ROW(NEW.id_big), ROW(belay_up)) THEN
        SELECT (id_big::integer) INTO NEW.id FROM (SELECT NEW.id_big AS id_big) AS orders;
      END IF;
    ELSIF NEW.id_big IS NULL THEN
      -- The backfill has not come to this row yet.
      NEW.id_big := belay_up;
    END IF;
  END IF;
  -- Rows of one key meet here: the index on id_big is no arbiter of ON CONFLICT on the old column.
  IF NEW.id_big IS NOT NULL AND (TG_OP = 'INSERT' OR pg_catalog.record_image_ne(ROW(NEW.id_big), ROW(OLD.id_big))) THEN
    belay_rows := coalesce(nullif(current_setting('belay.belay_sync_0003_replace_orders_id', true), ''), '0')::integer;
    IF belay_rows < 500 THEN
      PERFORM set_config('belay.belay_sync_0003_replace_orders_id', (belay_rows + 1)::text, true);
      FOR belay_attempt IN 1..20 LOOP
        EXIT WHEN pg_try_advisory_xact_lock(hash_record_extended(ROW(NEW.id_big), hashtextextended('default/0003_replace/orders', 0)));
        PERFORM pg_sleep(0.002);
      END LOOP;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0003_replace_orders_id
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0003_replace_orders_id();

CREATE TRIGGER zz_belay_update_0003_replace_orders_id
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (((NEW.id OPERATOR(pg_catalog.=) OLD.id) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.id), ROW(OLD.id)))
    OR NEW.id_big IS NULL
    OR ((OLD.id_big IS NULL OR pg_catalog.record_image_ne(ROW(NEW.id_big), ROW(OLD.id_big)))
      AND (OLD.id_big IS NOT NULL OR (NEW.id_big OPERATOR(pg_catalog.=) CAST(NEW.id::bigint AS bigint)) IS NOT TRUE)))
  EXECUTE FUNCTION belay_sync_0003_replace_orders_id();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_swap' AND unit = '03_expand_swap_id';
