-- Undoes 0004_create_payments whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0007_create_payments_01_expand_new_tables.sql
