-- Undoes 0003_use_legacy whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__use_legacy_01_expand_legacy_orders.sql
