-- Undoes 0017_longer_skus whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0048_longer_skus_02_expand_products.sql
\ir revert-0047_longer_skus_01_expand_products_sku.sql
