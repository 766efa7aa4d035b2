-- Undoes 0005_contract_column whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V6__contract_column_01_contract_rename_column.sql
