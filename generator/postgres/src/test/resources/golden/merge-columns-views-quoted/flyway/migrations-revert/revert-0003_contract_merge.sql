-- Undoes 0003_contract_merge whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V4__contract_merge_01_contract_merge.sql
