-- Undoes 0016_contract_totals whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20251118073000_contract_totals_01_contract_totals_as_amounts/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20251118073000_contract_totals_01_contract_totals_as_amounts';
