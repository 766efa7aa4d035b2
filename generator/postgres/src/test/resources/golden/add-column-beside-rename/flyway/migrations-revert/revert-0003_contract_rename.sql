-- Undoes 0003_contract_rename whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V4__contract_rename_01_contract_rename_name.sql
