-- Way back of 0002_split, EXPAND: Add %s {{ new }} ? and order to od"d ta;ble beside a"b \ $$ 'x
-- Loses nothing. Everything is as it was.
-- Undoes V2__split_01_expand_od_d_ta_ble.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V2__split_01_expand_od_d_ta_ble.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V2__split_01_expand_od_d_ta_ble.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "od""d ta;ble" DROP COLUMN "order";

ALTER TABLE "od""d ta;ble" DROP COLUMN "%s {{ new }} ?";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_split' AND unit = '01_expand_od_d_ta_ble';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V2__split_01_expand_od_d_ta_ble.sql';

COMMIT;
