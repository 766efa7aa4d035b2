-- Undoes 0002_replace whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__replace_01_expand_orders.sql
