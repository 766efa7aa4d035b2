-- Undoes 0004_drop whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V10__drop_01_expand_order_lines.sql
