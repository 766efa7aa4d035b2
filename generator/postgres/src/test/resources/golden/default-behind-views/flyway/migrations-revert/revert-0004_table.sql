-- Undoes 0004_table whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V4__table_01_expand_new_tables.sql
