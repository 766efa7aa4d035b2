-- Undoes 0002_drop_keys whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__drop_keys_02_expand_orders.sql
\ir revert-V2__drop_keys_01_expand_orders.sql
