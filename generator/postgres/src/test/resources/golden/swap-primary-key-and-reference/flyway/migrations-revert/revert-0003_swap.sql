-- Undoes 0003_swap whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V24__swap_07_expand_swap_customer_id.sql
\ir revert-V23__swap_06_expand_null_customer_id.sql
\ir revert-V22__swap_05_expand_null_id_big.sql
\ir revert-V21__swap_04_expand_swap_id.sql
\ir revert-V20__swap_03_expand_release_orders.sql
\ir revert-V19__swap_02_expand_index_customers_id_big_key_spa.sql
\ir revert-V18__swap_01_expand_index_customers_id_key.sql
