-- Undoes 0003_create_orders whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20250205110001_create_orders_02_expand_order_items_references/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250205110001_create_orders_02_expand_order_items_references';

\ir ../migrations/20250205110000_create_orders_01_expand_new_tables/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250205110000_create_orders_01_expand_new_tables';
