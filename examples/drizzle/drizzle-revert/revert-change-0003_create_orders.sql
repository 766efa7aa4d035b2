-- Undoes 0003_create_orders whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0006_create_orders_02_expand_order_items_references.sql
\ir revert-0005_create_orders_01_expand_new_tables.sql
