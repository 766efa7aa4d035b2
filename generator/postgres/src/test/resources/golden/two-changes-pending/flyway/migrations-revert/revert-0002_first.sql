-- Undoes 0002_first whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V4__first_03_backfill_full_name.sql
\ir revert-V3__first_02_expand_orders.sql
\ir revert-V2__first_01_expand_customers.sql
