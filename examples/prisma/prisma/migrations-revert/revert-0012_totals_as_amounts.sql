-- Undoes 0012_totals_as_amounts whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20250819120005_totals_as_amounts_06_backfill_not_null_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250819120005_totals_as_amounts_06_backfill_not_null_orders';

\ir ../migrations/20250819120004_totals_as_amounts_05_backfill_validate_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250819120004_totals_as_amounts_05_backfill_validate_orders';

\ir ../migrations/20250819120003_totals_as_amounts_04_backfill_constrain_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250819120003_totals_as_amounts_04_backfill_constrain_orders';

\ir ../migrations/20250819120002_totals_as_amounts_03_backfill_check_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250819120002_totals_as_amounts_03_backfill_check_orders';

\ir ../migrations/20250819120001_totals_as_amounts_02_backfill_total_amount/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250819120001_totals_as_amounts_02_backfill_total_amount';

\ir ../migrations/20250819120000_totals_as_amounts_01_expand_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250819120000_totals_as_amounts_01_expand_orders';
