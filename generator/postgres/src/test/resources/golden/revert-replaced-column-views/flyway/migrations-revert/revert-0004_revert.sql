-- Undoes 0004_revert whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V6__revert_02_backfill_total_big.sql
\ir revert-V5__revert_01_expand_orders.sql
