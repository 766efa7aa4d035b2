-- Undoes 0001_create_accounts whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0000_create_accounts_01_expand_new_tables.sql
