-- Undoes 0003_contract_checks whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V6__contract_checks_01_contract_checks.sql
