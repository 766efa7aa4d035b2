-- Undoes 0002_rework whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V10__rework_09_backfill_not_null_orders.sql
\ir revert-V9__rework_08_backfill_validate_orders.sql
\ir revert-V8__rework_07_backfill_constrain_orders.sql
\ir revert-V7__rework_06_backfill_total.sql
\ir revert-V6__rework_05_backfill_lines.sql
\ir revert-V5__rework_04_backfill_status.sql
\ir revert-V4__rework_03_backfill_remark.sql
\ir revert-V3__rework_02_backfill_reference.sql
\ir revert-V2__rework_01_expand_orders.sql
