-- Undoes 0002_rename whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V5__rename_04_backfill_validate_customers.sql
\ir revert-V4__rename_03_backfill_constrain_customers.sql
\ir revert-V3__rename_02_backfill_years.sql
\ir revert-V2__rename_01_expand_customers.sql
