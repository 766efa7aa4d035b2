-- Undoes 0002_key whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V5__key_03_backfill_verify_indexes.sql
\ir revert-V4__key_02_backfill_index_orders_tenant_number_pke.sql
\ir revert-V3__key_01_backfill_check_orders.sql
