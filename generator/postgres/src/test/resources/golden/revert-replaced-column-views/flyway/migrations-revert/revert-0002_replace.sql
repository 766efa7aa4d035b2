-- Undoes 0002_replace whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__replace_02_backfill_total_big.sql
\ir revert-V2__replace_01_expand_orders.sql
