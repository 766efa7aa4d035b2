-- Undoes 0005_contract_always whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V6__contract_always_01_contract_always.sql
