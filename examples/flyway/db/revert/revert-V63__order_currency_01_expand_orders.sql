-- Way back of 0023_order_currency, EXPAND: Add orders.currency; add orders.channel
-- Loses writes made since. The values written into orders.currency are lost. The values written into
-- orders.channel are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE (currency IS NOT NULL) OR (channel IS NOT NULL);
-- Undoes V63__order_currency_01_expand_orders.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V63__order_currency_01_expand_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V63__order_currency_01_expand_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP COLUMN channel;

ALTER TABLE orders DROP COLUMN currency;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V63__order_currency_01_expand_orders.sql';

COMMIT;
