-- Undoes 0002_serial whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__serial_01_expand_orders.sql
