-- Undoes 0001_create_customers whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0003_create_customers_01_expand_new_tables.sql
