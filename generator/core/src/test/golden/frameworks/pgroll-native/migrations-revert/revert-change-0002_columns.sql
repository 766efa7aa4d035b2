-- Undoes 0002_columns whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0002_columns.sql
