-- Undoes 0002_checks whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V4__checks_03_backfill_validate_orders.sql
\ir revert-V3__checks_02_backfill_constrain_orders.sql
\ir revert-V2__checks_01_backfill_check_orders.sql
