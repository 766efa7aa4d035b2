-- Undoes 0020_searchable_products whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20260413135004_searchable_products_05_backfill_not_null_products/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260413135004_searchable_products_05_backfill_not_null_products';

\ir ../migrations/20260413135003_searchable_products_04_backfill_validate_products/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260413135003_searchable_products_04_backfill_validate_products';

\ir ../migrations/20260413135002_searchable_products_03_backfill_constrain_products/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260413135002_searchable_products_03_backfill_constrain_products';

\ir ../migrations/20260413135001_searchable_products_02_backfill_search_title/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260413135001_searchable_products_02_backfill_search_title';

\ir ../migrations/20260413135000_searchable_products_01_expand_products/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260413135000_searchable_products_01_expand_products';
