-- Undoes 0002_index whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V5__index_04_expand_verify_indexes.sql
\ir revert-V4__index_03_expand_index_orders_open_name_idx.sql
\ir revert-V3__index_02_expand_index_orders_name_idx.sql
\ir revert-V2__index_01_expand_check_orders.sql
