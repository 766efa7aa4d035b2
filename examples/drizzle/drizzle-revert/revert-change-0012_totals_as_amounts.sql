-- Undoes 0012_totals_as_amounts whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0036_totals_as_amounts_06_backfill_not_null_orders.sql
\ir revert-0035_totals_as_amounts_05_backfill_validate_orders.sql
\ir revert-0034_totals_as_amounts_04_backfill_constrain_orders.sql
\ir revert-0033_totals_as_amounts_03_backfill_check_orders.sql
\ir revert-0032_totals_as_amounts_02_backfill_total_amount.sql
\ir revert-0031_totals_as_amounts_01_expand_orders.sql
