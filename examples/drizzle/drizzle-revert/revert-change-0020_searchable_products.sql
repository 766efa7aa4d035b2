-- Undoes 0020_searchable_products whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0058_searchable_products_05_backfill_not_null_products.sql
\ir revert-0057_searchable_products_04_backfill_validate_products.sql
\ir revert-0056_searchable_products_03_backfill_constrain_products.sql
\ir revert-0055_searchable_products_02_backfill_search_title.sql
\ir revert-0054_searchable_products_01_expand_products.sql
