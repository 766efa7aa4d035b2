-- Way back of 0002_merge, EXPAND: Add %s {{ new }} ? to od"d ta;ble and keep them equal to a"b \ $$ 'x and
-- select
-- Loses writes made since. Of what the next release wrote into %s {{ new }} ? of od"d ta;ble, a"b \ $$ 'x and
-- select keeps what the down expressions make of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM "od""d ta;ble" WHERE "%s {{ new }} ?" IS NOT NULL;

SET LOCAL lock_timeout = '200ms';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  -- A view would take what is meant for the table, and its schema what is created without one.
  IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass('"od""d ta;ble"')) NOT IN ('r', 'p') THEN
    RAISE EXCEPTION '[table-hidden] The name od"d ta;ble means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
END
$belay$;

DROP VIEW before_0002_merge."od""d ta;ble";

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'before_0002_merge'::regnamespace) THEN
    DROP SCHEMA before_0002_merge;
  END IF;
END
$belay$;

DROP VIEW after_0002_merge."od""d ta;ble";

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'after_0002_merge'::regnamespace) THEN
    DROP SCHEMA after_0002_merge;
  END IF;
END
$belay$;

DROP TRIGGER "zz_belay_insert_0002_merge_od""d ta;ble_a""b \ $$ 'x" ON "od""d ta;ble";

DROP TRIGGER "zz_belay_update_0002_merge_od""d ta;ble_a""b \ $$ 'x" ON "od""d ta;ble";

DROP FUNCTION "belay_sync_0002_merge_od""d ta;ble_a""b \ $$ 'x"();

ALTER TABLE "od""d ta;ble" DROP COLUMN "%s {{ new }} ?";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_merge' AND unit = '01_expand_od_d_ta_ble';
