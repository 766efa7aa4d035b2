-- Undoes 0011_contract_customer_name whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20250701073000_contract_customer_name_01_contract_rename_customer_name/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20250701073000_contract_customer_name_01_contract_rename_customer_name';
