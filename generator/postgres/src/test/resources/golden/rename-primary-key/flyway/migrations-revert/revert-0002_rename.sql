-- Undoes 0002_rename whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V10__rename_08_backfill_validate_items.sql
\ir revert-V9__rename_07_backfill_reference_items.sql
\ir revert-V8__rename_06_backfill_not_null_orders.sql
\ir revert-V7__rename_05_backfill_validate_orders.sql
\ir revert-V6__rename_04_backfill_constrain_orders.sql
\ir revert-V5__rename_03_backfill_index_orders_order_id_key.sql
\ir revert-V4__rename_02_backfill_order_id.sql
\ir revert-V3__rename_01_expand_orders.sql
