-- Undoes 0026_honest_defaults whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20261109102001_honest_defaults_02_expand_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20261109102001_honest_defaults_02_expand_orders';

\ir ../migrations/20261109102000_honest_defaults_01_expand_transactions/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20261109102000_honest_defaults_01_expand_transactions';
