-- Undoes 0002_drop whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__drop_02_expand_drop_orders_lower_idx.sql
\ir revert-V2__drop_01_expand_drop_orders_name_idx.sql
