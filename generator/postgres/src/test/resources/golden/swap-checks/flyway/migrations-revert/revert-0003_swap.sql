-- Undoes 0003_swap whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V9__swap_02_expand_swap_total.sql
\ir revert-V8__swap_01_expand_null_total.sql
