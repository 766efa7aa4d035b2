-- Undoes 0024_contract_transactions whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20260824073000_contract_transactions_01_contract_rename_payments/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260824073000_contract_transactions_01_contract_rename_payments';
