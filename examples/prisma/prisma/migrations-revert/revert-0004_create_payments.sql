-- Undoes 0004_create_payments whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20250206164500_create_payments_01_expand_new_tables/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250206164500_create_payments_01_expand_new_tables';
