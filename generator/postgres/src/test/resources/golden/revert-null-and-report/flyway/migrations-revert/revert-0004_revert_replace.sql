-- Undoes 0004_revert_replace whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V6__revert_replace_02_backfill_code.sql
\ir revert-V5__revert_replace_01_expand_orders.sql
