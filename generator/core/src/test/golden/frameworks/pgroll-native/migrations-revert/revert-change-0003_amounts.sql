-- Undoes 0003_amounts whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0003_amounts.sql
