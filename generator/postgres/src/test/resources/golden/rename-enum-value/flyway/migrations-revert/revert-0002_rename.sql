-- Undoes 0002_rename whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V17__rename_16_backfill_not_null_returns.sql
\ir revert-V16__rename_15_backfill_not_null_orders.sql
\ir revert-V15__rename_14_backfill_validate_returns.sql
\ir revert-V14__rename_13_backfill_validate_orders.sql
\ir revert-V13__rename_12_backfill_constrain_returns.sql
\ir revert-V12__rename_11_backfill_constrain_orders.sql
\ir revert-V11__rename_10_backfill_index_returns_number_outcome_k.sql
\ir revert-V10__rename_09_backfill_index_orders_open_idx_status.sql
\ir revert-V9__rename_08_backfill_index_orders_status_idx.sql
\ir revert-V8__rename_07_backfill_check_returns.sql
\ir revert-V7__rename_06_backfill_check_orders.sql
\ir revert-V6__rename_05_backfill_outcome.sql
\ir revert-V5__rename_04_backfill_status.sql
\ir revert-V4__rename_03_expand_returns.sql
\ir revert-V3__rename_02_expand_orders.sql
\ir revert-V2__rename_01_expand_new_tables.sql
