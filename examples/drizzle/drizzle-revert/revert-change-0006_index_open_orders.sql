-- Undoes 0006_index_open_orders whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0012_index_open_orders_03_expand_verify_indexes.sql
\ir revert-0011_index_open_orders_02_expand_index_customers_email_lower_id.sql
\ir revert-0010_index_open_orders_01_expand_index_orders_open_idx.sql
