-- Undoes 0002_status whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V6__status_05_backfill_not_null_orders.sql
\ir revert-V5__status_04_backfill_validate_orders.sql
\ir revert-V4__status_03_backfill_constrain_orders.sql
\ir revert-V3__status_02_backfill_status.sql
\ir revert-V2__status_01_expand_orders.sql
