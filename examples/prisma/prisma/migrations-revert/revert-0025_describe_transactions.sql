-- Undoes 0025_describe_transactions whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20261012113501_describe_transactions_02_expand_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20261012113501_describe_transactions_02_expand_orders';

\ir ../migrations/20261012113500_describe_transactions_01_expand_transactions/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20261012113500_describe_transactions_01_expand_transactions';
