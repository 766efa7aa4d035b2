-- Way back of 0006_contract_revert, CONTRACT: Drop what 0005_revert_merge kept alive
-- Does not bring back what was overwritten or dropped. Refuses while rows are there for which squares.cell
-- cannot be computed, or would be NULL. The old values of squares.cell come back as far as the down
-- expressions rebuild them. A transaction whose snapshot is older than the way back reads NULL in
-- squares.cell: what reads it again starts afterwards.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM squares WHERE num_nonnulls(x, y) > 0;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE squares IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM squares LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table squares has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0005_revert_merge: it goes back in batches.';
  END IF;
END
$belay$;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_row record;
  belay_failing bigint := 0;
  belay_nulls bigint := 0;
  belay_first text;
  belay_error text;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  BEGIN
    FOR belay_row IN SELECT ((x::bigint << 32) | (y::bigint & 4294967295)) AS belay_computed FROM squares LOOP
      DECLARE
        belay_value bigint := belay_row.belay_computed;
      BEGIN
        IF belay_value IS NULL THEN
          belay_nulls := belay_nulls + 1;
        END IF;
      END;
    END LOOP;
  EXCEPTION
    WHEN syntax_error_or_access_rule_violation THEN
      RAISE;
    WHEN OTHERS THEN
      -- Row by row, to tell how many and which.
      belay_nulls := 0;
      FOR belay_row IN SELECT x AS belay_read_1, y AS belay_read_2, id::text AS belay_key_1 FROM squares LOOP
        BEGIN
          DECLARE
            belay_value bigint := (SELECT ((x::bigint << 32) | (y::bigint & 4294967295)) FROM (SELECT belay_row.belay_read_1 AS x, belay_row.belay_read_2 AS y) AS squares);
          BEGIN
            IF belay_value IS NULL THEN
              belay_nulls := belay_nulls + 1;
            END IF;
          END;
        EXCEPTION
          WHEN syntax_error_or_access_rule_violation THEN
            RAISE;
          WHEN OTHERS THEN
            belay_failing := belay_failing + 1;
            belay_error := coalesce(belay_error, SQLERRM);
            belay_first := coalesce(belay_first, concat_ws(', ', belay_row.belay_key_1));
        END;
      END LOOP;
  END;
  IF belay_failing > 0 THEN
    RAISE EXCEPTION '[computed-fails] % rows of squares have no value for cell, first where id is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
  IF belay_nulls > 0 THEN
    RAISE EXCEPTION '[computed-null] % rows of squares would hold NULL in cell, which is NOT NULL. Mend what it is computed from, or correct the expression, then run this again.', belay_nulls;
  END IF;
END
$belay$;

ALTER TABLE squares ADD COLUMN cell bigint;

UPDATE squares
SET cell = ((x::bigint << 32) | (y::bigint & 4294967295));

ALTER TABLE squares ALTER COLUMN cell SET NOT NULL;

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE squares ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'squares'::regclass AND attname = 'x';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'squares'::regclass AND attname = 'cell';

  FOR belay_grant IN SELECT * FROM aclexplode(belay_from.attacl) LOOP
    EXECUTE format('GRANT %s (%I) ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_to.attname,
      'squares',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
  IF col_description(belay_from.attrelid, belay_from.attnum) IS NOT NULL THEN
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L',
      'squares', belay_to.attname, col_description(belay_from.attrelid, belay_from.attnum));
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

COMMENT ON COLUMN squares.cell IS 'x in the upper half';

CREATE FUNCTION belay_sync_0005_revert_merge_squares_cell() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up_1 integer;
  belay_up_2 integer;
  belay_old_changed boolean;
  belay_new_changed boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.cell), ROW(OLD.cell));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.x, NEW.y), ROW(OLD.x, OLD.y));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT ((cell >> 32)::integer), (((cell << 32) >> 32)::integer) INTO belay_up_1, belay_up_2 FROM (SELECT NEW.cell AS cell) AS squares;
    IF TG_OP = 'INSERT' THEN
      IF num_nonnulls(NEW.x, NEW.y) = 0 THEN
        NEW.x := belay_up_1;
        NEW.y := belay_up_2;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.x, NEW.y), ROW(belay_up_1, belay_up_2)) OR NEW.cell IS NULL THEN
        SELECT ((x::bigint << 32) | (y::bigint & 4294967295)) INTO NEW.cell FROM (SELECT NEW.x AS x, NEW.y AS y) AS squares;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.x := belay_up_1;
      NEW.y := belay_up_2;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old side.
      IF pg_catalog.record_image_ne(ROW(NEW.x, NEW.y), ROW(belay_up_1, belay_up_2)) THEN
        SELECT ((x::bigint << 32) | (y::bigint & 4294967295)) INTO NEW.cell FROM (SELECT NEW.x AS x, NEW.y AS y) AS squares;
      END IF;
    ELSIF num_nonnulls(NEW.x, NEW.y) = 0 THEN
      -- The backfill has not come to this row yet.
      NEW.x := belay_up_1;
      NEW.y := belay_up_2;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0005_revert_merge_squares_cell
  BEFORE INSERT ON squares
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0005_revert_merge_squares_cell();

CREATE TRIGGER zz_belay_update_0005_revert_merge_squares_cell
  BEFORE UPDATE ON squares
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.cell), ROW(OLD.cell))
    OR num_nonnulls(NEW.x, NEW.y) = 0
    OR (pg_catalog.record_image_ne(ROW(NEW.x, NEW.y), ROW(OLD.x, OLD.y))
      AND pg_catalog.record_image_ne(ROW(NEW.x, NEW.y), ROW(CAST((NEW.cell >> 32)::integer AS integer), CAST(((NEW.cell << 32) >> 32)::integer AS integer)))))
  EXECUTE FUNCTION belay_sync_0005_revert_merge_squares_cell();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0006_contract_revert' AND unit = '01_contract_revert_merge';
