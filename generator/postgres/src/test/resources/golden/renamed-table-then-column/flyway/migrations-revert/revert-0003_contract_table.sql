-- Undoes 0003_contract_table whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__contract_table_01_contract_rename_table.sql
