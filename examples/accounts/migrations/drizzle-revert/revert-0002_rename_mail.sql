-- Undoes 0002_rename_mail whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0005_rename_mail_05_backfill_not_null_accounts.sql
\ir revert-0004_rename_mail_04_backfill_validate_accounts.sql
\ir revert-0003_rename_mail_03_backfill_constrain_accounts.sql
\ir revert-0002_rename_mail_02_backfill_email.sql
\ir revert-0001_rename_mail_01_expand_accounts.sql
