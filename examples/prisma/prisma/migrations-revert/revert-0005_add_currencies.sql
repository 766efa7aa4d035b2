-- Undoes 0005_add_currencies whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20250220101501_add_currencies_02_expand_sql/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250220101501_add_currencies_02_expand_sql';

\ir ../migrations/20250220101500_add_currencies_01_expand_new_tables/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250220101500_add_currencies_01_expand_new_tables';
