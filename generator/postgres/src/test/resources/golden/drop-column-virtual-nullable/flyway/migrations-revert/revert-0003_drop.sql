-- Undoes 0003_drop whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V4__drop_01_expand_order.sql
