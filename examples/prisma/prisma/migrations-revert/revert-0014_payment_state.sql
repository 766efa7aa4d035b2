-- Undoes 0014_payment_state whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20251006141001_payment_state_02_expand_payments/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20251006141001_payment_state_02_expand_payments';

\ir ../migrations/20251006141000_payment_state_01_expand_new_tables/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20251006141000_payment_state_01_expand_new_tables';
