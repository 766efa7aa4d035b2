-- Way back of 0005_revert_replace, EXPAND: Add orders.id_big and keep it equal to id
-- Loses writes made since. Of what the next release wrote into orders.id_big, id keeps what the down
-- expression makes of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE id_big IS NOT NULL;
-- Undoes V14__revert_replace_01_expand_orders.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V14__revert_replace_01_expand_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V14__revert_replace_01_expand_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0005_revert_replace_orders_id ON orders;

DROP TRIGGER zz_belay_update_0005_revert_replace_orders_id ON orders;

DROP FUNCTION belay_sync_0005_revert_replace_orders_id();

ALTER TABLE orders DROP COLUMN id_big;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0005_revert_replace' AND unit = '01_expand_orders';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V14__revert_replace_01_expand_orders.sql';

COMMIT;
