-- Undoes 0004_contract_rename whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V15__contract_rename_01_contract_rename.sql
