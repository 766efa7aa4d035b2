-- Undoes 0004_revert_split whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V14__revert_split_06_backfill_not_null_customers.sql
\ir revert-V13__revert_split_05_backfill_validate_customers.sql
\ir revert-V12__revert_split_04_backfill_constrain_customers.sql
\ir revert-V11__revert_split_03_backfill_check_customers.sql
\ir revert-V10__revert_split_02_backfill_full_name.sql
\ir revert-V9__revert_split_01_expand_customers.sql
