-- Undoes 0023_order_currency whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20260706151503_order_currency_04_backfill_validate_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260706151503_order_currency_04_backfill_validate_orders';

\ir ../migrations/20260706151502_order_currency_03_backfill_reference_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260706151502_order_currency_03_backfill_reference_orders';

\ir ../migrations/20260706151501_order_currency_02_backfill_check_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260706151501_order_currency_02_backfill_check_orders';

\ir ../migrations/20260706151500_order_currency_01_expand_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260706151500_order_currency_01_expand_orders';
