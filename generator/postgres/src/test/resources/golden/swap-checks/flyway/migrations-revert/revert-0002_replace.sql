-- Undoes 0002_replace whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V7__replace_06_backfill_not_null_orders.sql
\ir revert-V6__replace_05_backfill_validate_orders.sql
\ir revert-V5__replace_04_backfill_constrain_orders.sql
\ir revert-V4__replace_03_backfill_check_orders.sql
\ir revert-V3__replace_02_backfill_total_big.sql
\ir revert-V2__replace_01_expand_orders.sql
