-- Undoes 0013_public_order_token whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0042_public_order_token_05_backfill_not_null_orders.sql
\ir revert-0041_public_order_token_04_backfill_validate_orders.sql
\ir revert-0040_public_order_token_03_backfill_constrain_orders.sql
\ir revert-0039_public_order_token_02_backfill_token.sql
\ir revert-0038_public_order_token_01_expand_orders.sql
