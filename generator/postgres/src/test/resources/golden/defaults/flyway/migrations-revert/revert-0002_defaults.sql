-- Undoes 0002_defaults whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__defaults_01_expand_orders.sql
