-- Undoes 0002_rename whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V7__rename_06_backfill_not_null_useraccounts.sql
\ir revert-V6__rename_05_backfill_validate_useraccounts.sql
\ir revert-V5__rename_04_backfill_constrain_useraccounts.sql
\ir revert-V4__rename_03_backfill_index_useraccounts_shownname_i.sql
\ir revert-V3__rename_02_backfill_shownname.sql
\ir revert-V2__rename_01_expand_useraccounts.sql
