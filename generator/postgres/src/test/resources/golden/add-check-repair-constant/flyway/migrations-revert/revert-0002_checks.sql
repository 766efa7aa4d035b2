-- Undoes 0002_checks whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V5__checks_04_backfill_validate_orders.sql
\ir revert-V4__checks_03_backfill_constrain_orders.sql
\ir revert-V3__checks_02_backfill_total.sql
\ir revert-V2__checks_01_expand_orders.sql
