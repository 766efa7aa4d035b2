-- Undoes 0002_drop_customer whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__drop_customer_01_expand_orders.sql
