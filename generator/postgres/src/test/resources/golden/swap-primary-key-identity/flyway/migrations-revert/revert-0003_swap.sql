-- Undoes 0003_swap whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V12__swap_04_expand_null_id_big.sql
\ir revert-V11__swap_03_expand_swap_id.sql
\ir revert-V10__swap_02_expand_index_orders_id_big_key_spare.sql
\ir revert-V9__swap_01_expand_index_orders_id_key.sql
