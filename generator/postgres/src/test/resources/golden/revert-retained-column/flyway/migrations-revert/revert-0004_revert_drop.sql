-- Undoes 0004_revert_drop whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V4__revert_drop_01_expand_orders.sql
