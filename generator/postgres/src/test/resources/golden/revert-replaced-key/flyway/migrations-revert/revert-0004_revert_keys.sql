-- Undoes 0004_revert_keys whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V15__revert_keys_05_backfill_constrain_customers.sql
\ir revert-V14__revert_keys_04_backfill_index_customers_email_key.sql
\ir revert-V13__revert_keys_03_backfill_index_orders_id_pkey.sql
\ir revert-V12__revert_keys_02_backfill_check_customers.sql
\ir revert-V11__revert_keys_01_backfill_check_orders.sql
