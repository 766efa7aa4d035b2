-- Undoes 0002_rename_name whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__rename_name_02_backfill_full_name.sql
\ir revert-V2__rename_name_01_expand_customers.sql
