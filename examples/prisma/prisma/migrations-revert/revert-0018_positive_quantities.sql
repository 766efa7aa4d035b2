-- Undoes 0018_positive_quantities whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20260209160003_positive_quantities_04_backfill_validate_order_items/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260209160003_positive_quantities_04_backfill_validate_order_items';

\ir ../migrations/20260209160002_positive_quantities_03_backfill_constrain_order_items/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260209160002_positive_quantities_03_backfill_constrain_order_items';

\ir ../migrations/20260209160001_positive_quantities_02_backfill_quantity/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260209160001_positive_quantities_02_backfill_quantity';

\ir ../migrations/20260209160000_positive_quantities_01_expand_order_items/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260209160000_positive_quantities_01_expand_order_items';
