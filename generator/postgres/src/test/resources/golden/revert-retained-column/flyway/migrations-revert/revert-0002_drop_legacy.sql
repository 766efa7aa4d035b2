-- Undoes 0002_drop_legacy whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__drop_legacy_01_expand_orders.sql
