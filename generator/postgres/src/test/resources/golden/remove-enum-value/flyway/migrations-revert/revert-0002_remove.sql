-- Undoes 0002_remove whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V10__remove_09_backfill_validate_orders.sql
\ir revert-V9__remove_08_backfill_validate_invoices.sql
\ir revert-V8__remove_07_backfill_constrain_orders.sql
\ir revert-V7__remove_06_backfill_constrain_invoices.sql
\ir revert-V6__remove_05_backfill_history.sql
\ir revert-V5__remove_04_backfill_state.sql
\ir revert-V4__remove_03_backfill_state.sql
\ir revert-V3__remove_02_expand_orders.sql
\ir revert-V2__remove_01_expand_invoices.sql
