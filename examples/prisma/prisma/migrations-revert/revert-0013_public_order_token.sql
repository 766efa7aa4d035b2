-- Undoes 0013_public_order_token whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20250908094504_public_order_token_05_backfill_not_null_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250908094504_public_order_token_05_backfill_not_null_orders';

\ir ../migrations/20250908094503_public_order_token_04_backfill_validate_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250908094503_public_order_token_04_backfill_validate_orders';

\ir ../migrations/20250908094502_public_order_token_03_backfill_constrain_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250908094502_public_order_token_03_backfill_constrain_orders';

\ir ../migrations/20250908094501_public_order_token_02_backfill_token/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250908094501_public_order_token_02_backfill_token';

\ir ../migrations/20250908094500_public_order_token_01_expand_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250908094500_public_order_token_01_expand_orders';
