-- Undoes 0002_validate whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V1__validate_01_backfill_validate_orders.sql
