-- Undoes 0002_rename_mail whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V6__rename_mail_05_backfill_not_null_accounts.sql
\ir revert-V5__rename_mail_04_backfill_validate_accounts.sql
\ir revert-V4__rename_mail_03_backfill_constrain_accounts.sql
\ir revert-V3__rename_mail_02_backfill_email.sql
\ir revert-V2__rename_mail_01_expand_accounts.sql
