-- Way back of 0020_searchable_products, BACKFILL: Fill products (search_title) in batches
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET CONSTRAINTS ALL IMMEDIATE;

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0020_searchable_products' AND unit = '02_backfill_search_title';
END
$migration$;
