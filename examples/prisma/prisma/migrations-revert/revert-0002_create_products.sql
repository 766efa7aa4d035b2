-- Undoes 0002_create_products whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20250203143000_create_products_01_expand_new_tables/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250203143000_create_products_01_expand_new_tables';
