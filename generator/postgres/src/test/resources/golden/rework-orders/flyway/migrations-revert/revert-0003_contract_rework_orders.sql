-- Undoes 0003_contract_rework_orders whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V24__contract_rework_orders_01_contract_rework_orders.sql
