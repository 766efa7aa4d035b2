-- Undoes 0003_second whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V11__second_07_backfill_not_null_purchases.sql
\ir revert-V10__second_06_backfill_validate_purchases.sql
\ir revert-V9__second_05_backfill_constrain_purchases.sql
\ir revert-V8__second_04_backfill_status.sql
\ir revert-V7__second_03_backfill_mail.sql
\ir revert-V6__second_02_expand_purchases.sql
\ir revert-V5__second_01_expand_customers.sql
