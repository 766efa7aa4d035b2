-- Undoes 0002_index whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__index_02_expand_verify_indexes.sql
\ir revert-V2__index_01_expand_index_orders_total_idx.sql
