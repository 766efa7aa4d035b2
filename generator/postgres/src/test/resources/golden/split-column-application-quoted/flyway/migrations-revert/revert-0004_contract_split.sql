-- Undoes 0004_contract_split whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V6__contract_split_01_contract_split.sql
