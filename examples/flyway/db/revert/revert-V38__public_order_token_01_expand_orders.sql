-- Way back of 0013_public_order_token, EXPAND: Add orders.token
-- Loses writes made since. The values written into orders.token are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE token IS NOT NULL;
-- Undoes V38__public_order_token_01_expand_orders.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V38__public_order_token_01_expand_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V38__public_order_token_01_expand_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP COLUMN token;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0013_public_order_token' AND unit = '01_expand_orders';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V38__public_order_token_01_expand_orders.sql';

COMMIT;
