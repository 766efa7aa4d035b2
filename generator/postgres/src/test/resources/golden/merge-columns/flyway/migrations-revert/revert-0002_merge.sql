-- Undoes 0002_merge whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V7__merge_06_backfill_not_null_customers.sql
\ir revert-V6__merge_05_backfill_validate_customers.sql
\ir revert-V5__merge_04_backfill_constrain_customers.sql
\ir revert-V4__merge_03_backfill_check_customers.sql
\ir revert-V3__merge_02_backfill_full_name.sql
\ir revert-V2__merge_01_expand_customers.sql
