-- Undoes 0001_create_customers whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20250203091000_create_customers_01_expand_new_tables/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250203091000_create_customers_01_expand_new_tables';
