-- Undoes 0007_require_order_status whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0017_require_order_status_05_backfill_not_null_orders.sql
\ir revert-0016_require_order_status_04_backfill_validate_orders.sql
\ir revert-0015_require_order_status_03_backfill_constrain_orders.sql
\ir revert-0014_require_order_status_02_backfill_status.sql
\ir revert-0013_require_order_status_01_expand_orders.sql
