-- Undoes 0003_create_orders whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0006_create_orders.sql
