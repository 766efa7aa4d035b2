-- Undoes 0020_searchable_products whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V58__searchable_products_05_backfill_not_null_products.sql
\ir revert-V57__searchable_products_04_backfill_validate_products.sql
\ir revert-V56__searchable_products_03_backfill_constrain_products.sql
\ir revert-V55__searchable_products_02_backfill_search_title.sql
\ir revert-V54__searchable_products_01_expand_products.sql
