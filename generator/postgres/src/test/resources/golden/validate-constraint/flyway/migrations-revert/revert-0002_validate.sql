-- Undoes 0002_validate whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__validate_01_backfill_validate_orders.sql
