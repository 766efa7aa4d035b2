-- Undoes 0004_revert_status whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V8__revert_status_01_expand_orders.sql
