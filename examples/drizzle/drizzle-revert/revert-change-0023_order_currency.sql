-- Undoes 0023_order_currency whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0066_order_currency_04_backfill_validate_orders.sql
\ir revert-0065_order_currency_03_backfill_reference_orders.sql
\ir revert-0064_order_currency_02_backfill_check_orders.sql
\ir revert-0063_order_currency_01_expand_orders.sql
