-- Undoes 0013_public_order_token whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V42__public_order_token_05_backfill_not_null_orders.sql
\ir revert-V41__public_order_token_04_backfill_validate_orders.sql
\ir revert-V40__public_order_token_03_backfill_constrain_orders.sql
\ir revert-V39__public_order_token_02_backfill_token.sql
\ir revert-V38__public_order_token_01_expand_orders.sql
