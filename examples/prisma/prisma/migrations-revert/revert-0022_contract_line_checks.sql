-- Undoes 0022_contract_line_checks whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20260608073002_contract_line_checks_03_contract_drop_legacy_reference/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260608073002_contract_line_checks_03_contract_drop_legacy_reference';

\ir ../migrations/20260608073001_contract_line_checks_02_contract_positive_quantities/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260608073001_contract_line_checks_02_contract_positive_quantities';

\ir ../migrations/20260608073000_contract_line_checks_01_contract_require_order_status/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260608073000_contract_line_checks_01_contract_require_order_status';
