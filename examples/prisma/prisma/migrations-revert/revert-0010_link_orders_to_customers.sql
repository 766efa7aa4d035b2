-- Undoes 0010_link_orders_to_customers whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20250617104003_link_orders_to_customers_04_backfill_validate_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250617104003_link_orders_to_customers_04_backfill_validate_orders';

\ir ../migrations/20250617104002_link_orders_to_customers_03_backfill_reference_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250617104002_link_orders_to_customers_03_backfill_reference_orders';

\ir ../migrations/20250617104001_link_orders_to_customers_02_backfill_check_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250617104001_link_orders_to_customers_02_backfill_check_orders';

\ir ../migrations/20250617104000_link_orders_to_customers_01_expand_index_orders_customer_idx/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250617104000_link_orders_to_customers_01_expand_index_orders_customer_idx';
