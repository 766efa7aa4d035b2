-- Undoes 0012_totals_as_amounts whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0026_totals_as_amounts.sql
