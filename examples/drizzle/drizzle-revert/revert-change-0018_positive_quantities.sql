-- Undoes 0018_positive_quantities whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0052_positive_quantities_04_backfill_validate_order_items.sql
\ir revert-0051_positive_quantities_03_backfill_constrain_order_items.sql
\ir revert-0050_positive_quantities_02_backfill_quantity.sql
\ir revert-0049_positive_quantities_01_expand_order_items.sql
