-- Undoes 0023_order_currency whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V66__order_currency_04_backfill_validate_orders.sql
\ir revert-V65__order_currency_03_backfill_reference_orders.sql
\ir revert-V64__order_currency_02_backfill_check_orders.sql
\ir revert-V63__order_currency_01_expand_orders.sql
