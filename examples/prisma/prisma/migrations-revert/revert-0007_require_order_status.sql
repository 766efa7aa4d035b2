-- Undoes 0007_require_order_status whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20250402132004_require_order_status_05_backfill_not_null_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250402132004_require_order_status_05_backfill_not_null_orders';

\ir ../migrations/20250402132003_require_order_status_04_backfill_validate_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250402132003_require_order_status_04_backfill_validate_orders';

\ir ../migrations/20250402132002_require_order_status_03_backfill_constrain_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250402132002_require_order_status_03_backfill_constrain_orders';

\ir ../migrations/20250402132001_require_order_status_02_backfill_status/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250402132001_require_order_status_02_backfill_status';

\ir ../migrations/20250402132000_require_order_status_01_expand_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250402132000_require_order_status_01_expand_orders';
