-- Undoes 0002_create_products whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0005_create_products.sql
