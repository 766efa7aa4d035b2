-- Undoes 0021_rename_payments whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20260518102000_rename_payments_01_expand_payments/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260518102000_rename_payments_01_expand_payments';
