-- Undoes 0006_index_open_orders whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20250311083002_index_open_orders_03_expand_verify_indexes/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250311083002_index_open_orders_03_expand_verify_indexes';

\ir ../migrations/20250311083001_index_open_orders_02_expand_index_customers_email_lower_id/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250311083001_index_open_orders_02_expand_index_customers_email_lower_id';

\ir ../migrations/20250311083000_index_open_orders_01_expand_index_orders_open_idx/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250311083000_index_open_orders_01_expand_index_orders_open_idx';
