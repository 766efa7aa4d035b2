-- Way back of 0003_catch_up_split, EXPAND: Refuse writes of od"d ta;ble.a"b \ $$ 'x that leave %s {{ new }} ?
-- and order behind
-- Loses nothing. Everything is as it was.
-- Undoes V3__catch_up_split_01_expand_refuse_a_b_x_alone.sql and makes Flyway forget it. Run newest first, by
-- a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V3__catch_up_split_01_expand_refuse_a_b_x_alone.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__catch_up_split_01_expand_refuse_a_b_x_alone.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER "zz_belay_insert_0002_split_od""d ta;ble_a""b \ $$ 'x" ON "od""d ta;ble";

DROP TRIGGER "zz_belay_update_0002_split_od""d ta;ble_a""b \ $$ 'x" ON "od""d ta;ble";

DROP FUNCTION "belay_sync_0002_split_od""d ta;ble_a""b \ $$ 'x"();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_split' AND unit = '01_expand_refuse_a_b_x_alone';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__catch_up_split_01_expand_refuse_a_b_x_alone.sql';

COMMIT;
