-- Undoes 0003_contract_remove whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V11__contract_remove_01_contract_remove.sql
