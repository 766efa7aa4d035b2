-- Undoes 0002_create_products whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0004_create_products_01_expand_new_tables.sql
