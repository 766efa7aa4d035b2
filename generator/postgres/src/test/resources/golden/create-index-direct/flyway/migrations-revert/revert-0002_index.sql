-- Undoes 0002_index whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__index_01_expand_orders.sql
