-- Way back of 0003_create_orders, EXPAND: Reference other tables from order_items
-- Loses nothing. Everything is as it was.
-- Undoes 0006_create_orders_02_expand_order_items_references and makes Drizzle forget it. Run newest first,
-- by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1738753201000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0006_create_orders_02_expand_order_items_references is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE order_items DROP CONSTRAINT order_items_order_id_fkey;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1738753201000;

COMMIT;
