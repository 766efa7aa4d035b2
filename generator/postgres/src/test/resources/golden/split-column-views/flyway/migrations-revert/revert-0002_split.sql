-- Undoes 0002_split whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V7__split_06_backfill_not_null_customers.sql
\ir revert-V6__split_05_backfill_validate_customers.sql
\ir revert-V5__split_04_backfill_constrain_customers.sql
\ir revert-V4__split_03_backfill_check_customers.sql
\ir revert-V3__split_02_backfill_first_name.sql
\ir revert-V2__split_01_expand_customers.sql
