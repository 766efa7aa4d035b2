-- Undoes 0017_longer_skus whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20260112112501_longer_skus_02_expand_products/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260112112501_longer_skus_02_expand_products';

\ir ../migrations/20260112112500_longer_skus_01_expand_products_sku/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260112112500_longer_skus_01_expand_products_sku';
