-- Undoes 0003_contract_always whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__contract_always_01_contract_always.sql
