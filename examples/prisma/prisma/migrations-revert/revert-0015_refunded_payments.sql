-- Undoes 0015_refunded_payments whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20251104100000_refunded_payments_01_expand_payment_state_refunded/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20251104100000_refunded_payments_01_expand_payment_state_refunded';
