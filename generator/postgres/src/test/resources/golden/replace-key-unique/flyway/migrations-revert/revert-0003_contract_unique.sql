-- Undoes 0003_contract_unique whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V5__contract_unique_01_contract_unique.sql
