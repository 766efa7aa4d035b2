-- Undoes 0003_swap whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V11__swap_03_expand_swap_linecount.sql
\ir revert-V10__swap_02_expand_swap_sellername.sql
\ir revert-V9__swap_01_expand_null_sellername.sql
