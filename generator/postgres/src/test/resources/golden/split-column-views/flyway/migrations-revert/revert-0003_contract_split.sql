-- Undoes 0003_contract_split whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V8__contract_split_01_contract_split.sql
