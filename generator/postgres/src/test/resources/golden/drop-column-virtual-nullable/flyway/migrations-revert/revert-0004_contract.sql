-- Undoes 0004_contract whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V5__contract_01_contract_drop.sql
