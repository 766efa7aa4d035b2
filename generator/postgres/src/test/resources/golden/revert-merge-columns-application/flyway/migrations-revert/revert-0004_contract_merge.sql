-- Undoes 0004_contract_merge whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V10__contract_merge_01_contract_merge.sql
