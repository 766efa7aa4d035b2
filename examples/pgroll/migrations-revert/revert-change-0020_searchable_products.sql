-- Undoes 0020_searchable_products whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0037_searchable_products.sql
