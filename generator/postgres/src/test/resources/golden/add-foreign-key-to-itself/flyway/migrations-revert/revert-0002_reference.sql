-- Undoes 0002_reference whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V4__reference_03_backfill_validate_orders.sql
\ir revert-V3__reference_02_backfill_reference_orders.sql
\ir revert-V2__reference_01_backfill_check_orders.sql
