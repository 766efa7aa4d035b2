-- Undoes 0002_rename whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V10__rename_08_backfill_validate_orders.sql
\ir revert-V9__rename_07_backfill_reference_orders.sql
\ir revert-V8__rename_06_backfill_not_null_customers.sql
\ir revert-V7__rename_05_backfill_validate_customers.sql
\ir revert-V6__rename_04_backfill_constrain_customers.sql
\ir revert-V5__rename_03_backfill_index_customers_short_code_key.sql
\ir revert-V4__rename_02_backfill_short_code.sql
\ir revert-V3__rename_01_expand_customers.sql
