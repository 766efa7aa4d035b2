-- Undoes 0003_contract_keys whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V6__contract_keys_01_contract_keys.sql
