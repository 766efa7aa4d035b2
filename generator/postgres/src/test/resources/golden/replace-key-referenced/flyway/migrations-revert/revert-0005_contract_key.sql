-- Undoes 0005_contract_key whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V10__contract_key_01_contract_key.sql
