-- Undoes 0004_rename_column whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V5__rename_column_02_backfill_mail.sql
\ir revert-V4__rename_column_01_expand_clients.sql
