-- Undoes 0008_rename_customer_name whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20250514090004_rename_customer_name_05_backfill_not_null_customers/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250514090004_rename_customer_name_05_backfill_not_null_customers';

\ir ../migrations/20250514090003_rename_customer_name_04_backfill_validate_customers/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250514090003_rename_customer_name_04_backfill_validate_customers';

\ir ../migrations/20250514090002_rename_customer_name_03_backfill_constrain_customers/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250514090002_rename_customer_name_03_backfill_constrain_customers';

\ir ../migrations/20250514090001_rename_customer_name_02_backfill_full_name/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250514090001_rename_customer_name_02_backfill_full_name';

\ir ../migrations/20250514090000_rename_customer_name_01_expand_customers/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250514090000_rename_customer_name_01_expand_customers';
