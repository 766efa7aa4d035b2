-- Undoes 0002_replace whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V17__replace_15_backfill_validate_orders.sql
\ir revert-V16__replace_14_backfill_reference_orders.sql
\ir revert-V15__replace_13_backfill_not_null_orders.sql
\ir revert-V14__replace_12_backfill_not_null_customers.sql
\ir revert-V13__replace_11_backfill_validate_orders.sql
\ir revert-V12__replace_10_backfill_validate_customers.sql
\ir revert-V11__replace_09_backfill_constrain_orders.sql
\ir revert-V10__replace_08_backfill_constrain_customers.sql
\ir revert-V9__replace_07_backfill_index_customers_id_big_key.sql
\ir revert-V8__replace_06_backfill_check_orders.sql
\ir revert-V7__replace_05_backfill_check_customers.sql
\ir revert-V6__replace_04_backfill_customer_id_big.sql
\ir revert-V5__replace_03_backfill_id_big.sql
\ir revert-V4__replace_02_expand_orders.sql
\ir revert-V3__replace_01_expand_customers.sql
