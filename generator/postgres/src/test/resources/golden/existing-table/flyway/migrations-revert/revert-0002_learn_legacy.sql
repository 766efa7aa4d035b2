-- Undoes 0002_learn_legacy whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__learn_legacy_01_expand_legacy_orders.sql
