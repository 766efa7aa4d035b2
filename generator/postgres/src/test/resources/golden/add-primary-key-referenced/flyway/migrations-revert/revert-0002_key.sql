-- Undoes 0002_key whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V9__key_08_backfill_validate_orders.sql
\ir revert-V8__key_07_backfill_reference_orders.sql
\ir revert-V7__key_06_backfill_not_null_customers.sql
\ir revert-V6__key_05_backfill_validate_customers.sql
\ir revert-V5__key_04_backfill_constrain_customers.sql
\ir revert-V4__key_03_backfill_index_customers_pkey.sql
\ir revert-V3__key_02_backfill_check_orders.sql
\ir revert-V2__key_01_backfill_check_customers.sql
