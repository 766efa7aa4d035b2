-- Undoes 0004_release whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V9__release_01_expand_lines_lines_order_id_fkey.sql
