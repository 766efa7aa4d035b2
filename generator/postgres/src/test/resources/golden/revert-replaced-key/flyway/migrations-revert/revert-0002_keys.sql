-- Undoes 0002_keys whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V9__keys_08_backfill_not_null_orders.sql
\ir revert-V8__keys_07_backfill_validate_orders.sql
\ir revert-V7__keys_06_backfill_constrain_customers.sql
\ir revert-V6__keys_05_backfill_constrain_orders.sql
\ir revert-V5__keys_04_backfill_index_customers_tenant_email_k.sql
\ir revert-V4__keys_03_backfill_index_orders_tenant_number_pke.sql
\ir revert-V3__keys_02_backfill_check_customers.sql
\ir revert-V2__keys_01_backfill_check_orders.sql
