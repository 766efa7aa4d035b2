-- Undoes 0001_tables whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0001_tables.sql
