-- Undoes 0009_unique_customer_email whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20250603150502_unique_customer_email_03_backfill_constrain_customers/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250603150502_unique_customer_email_03_backfill_constrain_customers';

\ir ../migrations/20250603150501_unique_customer_email_02_backfill_index_customers_email_key/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250603150501_unique_customer_email_02_backfill_index_customers_email_key';

\ir ../migrations/20250603150500_unique_customer_email_01_backfill_check_customers/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250603150500_unique_customer_email_01_backfill_check_customers';
