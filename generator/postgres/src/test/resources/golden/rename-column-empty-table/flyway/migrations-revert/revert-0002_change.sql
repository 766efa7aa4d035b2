-- Undoes 0002_change whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V6__change_05_backfill_not_null_customers.sql
\ir revert-V5__change_04_backfill_validate_customers.sql
\ir revert-V4__change_03_backfill_constrain_customers.sql
\ir revert-V3__change_02_backfill_full_name.sql
\ir revert-V2__change_01_expand_customers.sql
