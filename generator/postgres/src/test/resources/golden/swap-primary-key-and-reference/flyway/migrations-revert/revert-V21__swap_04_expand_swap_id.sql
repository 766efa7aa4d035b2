-- Way back of 0003_swap, EXPAND: Exchange the names of customers.id and id_big
-- Loses nothing. Everything is as it was.
-- Undoes V21__swap_04_expand_swap_id.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V21__swap_04_expand_swap_id.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V21__swap_04_expand_swap_id.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '150ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0003_swap_customers_id ON customers;

DROP TRIGGER zz_belay_update_0003_swap_customers_id ON customers;

DROP FUNCTION belay_sync_0003_swap_customers_id();

DROP FUNCTION belay_down_0003_swap_customers_id(bigint);

DO $belay$
DECLARE
  belay_sequence record;
  belay_last bigint;
  belay_called boolean;
  belay_grant record;
BEGIN
  SELECT s.relacl, format('%I.%I', n.nspname, s.relname) AS name, belay_from.attidentity,
    q.seqincrement, q.seqstart, q.seqcache, q.seqcycle,
    -- The bounds of a type are nobody's choice: they become those of the column.
    CASE q.seqmin WHEN -own.top - 1 THEN -kept.top - 1 ELSE greatest(q.seqmin, -kept.top - 1) END AS seqmin,
    CASE q.seqmax WHEN own.top THEN kept.top ELSE least(q.seqmax, kept.top) END AS seqmax
  INTO STRICT belay_sequence
  FROM pg_catalog.pg_depend AS d
  JOIN pg_catalog.pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
  JOIN pg_catalog.pg_namespace AS n ON n.oid = s.relnamespace
  JOIN pg_catalog.pg_sequence AS q ON q.seqrelid = s.oid
  JOIN pg_catalog.pg_attribute AS belay_from
    ON belay_from.attrelid = d.refobjid AND belay_from.attnum = d.refobjsubid
  JOIN pg_catalog.pg_attribute AS belay_to ON belay_to.attrelid = d.refobjid AND belay_to.attname = 'id_big'
  JOIN (VALUES ('smallint'::regtype, 32767), ('integer', 2147483647), ('bigint', 9223372036854775807)) AS own (type, top)
    ON own.type = q.seqtypid
  JOIN (VALUES ('smallint'::regtype, 32767), ('integer', 2147483647), ('bigint', 9223372036854775807)) AS kept (type, top)
    ON kept.type = belay_to.atttypid
  WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'i'
    AND d.refobjid = 'customers'::regclass AND belay_from.attname = 'id';

  -- From here on nobody draws a number past the table, and the last one is known.
  EXECUTE format('ALTER SEQUENCE %s CACHE %s', belay_sequence.name, belay_sequence.seqcache);
  EXECUTE format('SELECT last_value, is_called FROM %s', belay_sequence.name) INTO belay_last, belay_called;

  ALTER TABLE customers ALTER COLUMN id DROP IDENTITY;
  EXECUTE format('ALTER TABLE customers ALTER COLUMN id_big ADD GENERATED %s AS IDENTITY (SEQUENCE NAME %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s %s)',
    CASE belay_sequence.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END,
    belay_sequence.name,
    belay_sequence.seqincrement,
    belay_sequence.seqmin,
    belay_sequence.seqmax,
    belay_sequence.seqstart,
    belay_sequence.seqcache,
    CASE WHEN belay_sequence.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END);
  IF EXISTS (
    SELECT FROM pg_catalog.pg_sequence
    WHERE seqrelid = belay_sequence.name::regclass AND belay_last NOT BETWEEN seqmin AND seqmax
  ) THEN
    RAISE EXCEPTION '[identity-out-of-range] The sequence % has come to %, a number that customers.id_big cannot hold. If no row needs the numbers up to there, set it back with setval to one that fits and is free, and run this again.', belay_sequence.name, belay_last;
  END IF;
  PERFORM setval(belay_sequence.name::regclass, belay_last, belay_called);

  FOR belay_grant IN SELECT * FROM aclexplode(belay_sequence.relacl) LOOP
    EXECUTE format('GRANT %s ON SEQUENCE %s TO %s%s',
      belay_grant.privilege_type,
      belay_sequence.name,
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
END
$belay$;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey_id_big;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_big_fkey_id_big;

ALTER TABLE customers DROP CONSTRAINT customers_pkey;

ALTER TABLE customers ADD CONSTRAINT customers_pkey PRIMARY KEY USING INDEX customers_id_key;

ALTER TABLE customers RENAME COLUMN id_big TO belay_swap_5f832b10;

ALTER TABLE customers RENAME COLUMN id TO id_big;

ALTER TABLE customers RENAME COLUMN belay_swap_5f832b10 TO id;

CREATE FUNCTION belay_sync_0002_replace_customers_id() RETURNS trigger
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
    SELECT (id::bigint) INTO belay_up FROM (SELECT NEW.id AS id) AS customers;
    IF TG_OP = 'INSERT' THEN
      IF NEW.id_big IS NULL THEN
        NEW.id_big := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.id_big), ROW(belay_up)) OR NEW.id IS NULL THEN
        SELECT (id_big::integer) INTO NEW.id FROM (SELECT NEW.id_big AS id_big) AS customers;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.id_big := belay_up;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old column.
      IF pg_catalog.record_image_ne(ROW(NEW.id_big), ROW(belay_up)) THEN
        SELECT (id_big::integer) INTO NEW.id FROM (SELECT NEW.id_big AS id_big) AS customers;
      END IF;
    ELSIF NEW.id_big IS NULL THEN
      -- The backfill has not come to this row yet.
      NEW.id_big := belay_up;
    END IF;
  END IF;
  -- Rows of one key meet here: the index on id_big is no arbiter of ON CONFLICT on the old column.
  IF NEW.id_big IS NOT NULL AND (TG_OP = 'INSERT' OR pg_catalog.record_image_ne(ROW(NEW.id_big), ROW(OLD.id_big))) THEN
    belay_rows := coalesce(nullif(current_setting('belay.belay_sync_0002_replace_customers_id', true), ''), '0')::integer;
    IF belay_rows < 500 THEN
      PERFORM set_config('belay.belay_sync_0002_replace_customers_id', (belay_rows + 1)::text, true);
      FOR belay_attempt IN 1..20 LOOP
        EXIT WHEN pg_try_advisory_xact_lock(hash_record_extended(ROW(NEW.id_big), hashtextextended('default/0002_replace/customers', 0)));
        PERFORM pg_sleep(0.002);
      END LOOP;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_replace_customers_id
  BEFORE INSERT ON customers
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_replace_customers_id();

CREATE TRIGGER zz_belay_update_0002_replace_customers_id
  BEFORE UPDATE ON customers
  FOR EACH ROW
  WHEN (((NEW.id OPERATOR(pg_catalog.=) OLD.id) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.id), ROW(OLD.id)))
    OR NEW.id_big IS NULL
    OR ((OLD.id_big IS NULL OR pg_catalog.record_image_ne(ROW(NEW.id_big), ROW(OLD.id_big)))
      AND (OLD.id_big IS NOT NULL OR (NEW.id_big OPERATOR(pg_catalog.=) CAST(NEW.id::bigint AS bigint)) IS NOT TRUE)))
  EXECUTE FUNCTION belay_sync_0002_replace_customers_id();

ALTER TABLE orders
  ADD CONSTRAINT orders_customer_id_fkey_id_big FOREIGN KEY (customer_id) REFERENCES customers (id_big) ON DELETE CASCADE NOT VALID;

ALTER TABLE orders
  ADD CONSTRAINT orders_customer_id_big_fkey_id_big FOREIGN KEY (customer_id_big) REFERENCES customers (id_big) ON DELETE CASCADE NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_swap' AND unit = '04_expand_swap_id';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V21__swap_04_expand_swap_id.sql';

COMMIT;
