-- Undoes 0002_drop whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V8__drop_05_expand_lonely_lonely_pkey.sql
\ir revert-V7__drop_04_expand_orders_once.sql
\ir revert-V6__drop_03_expand_orders_orders_code_check.sql
\ir revert-V5__drop_02_expand_orders_orders_code_key.sql
\ir revert-V4__drop_01_expand_orders_orders_customer_id_fkey.sql
