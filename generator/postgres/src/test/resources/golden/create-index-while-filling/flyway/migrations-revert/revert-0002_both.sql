-- Undoes 0002_both whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V8__both_07_backfill_not_null_orders.sql
\ir revert-V7__both_06_backfill_validate_orders.sql
\ir revert-V6__both_05_backfill_constrain_orders.sql
\ir revert-V5__both_04_backfill_index_orders_token_idx.sql
\ir revert-V4__both_03_backfill_check_orders.sql
\ir revert-V3__both_02_backfill_token.sql
\ir revert-V2__both_01_expand_orders.sql
