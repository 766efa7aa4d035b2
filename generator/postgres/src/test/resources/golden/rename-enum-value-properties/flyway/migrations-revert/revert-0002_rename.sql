-- Undoes 0002_rename whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V4__rename_03_backfill_status.sql
\ir revert-V3__rename_02_expand_orders.sql
\ir revert-V2__rename_01_expand_new_tables.sql
