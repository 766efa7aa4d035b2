-- Undoes 0003_contract_add whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V7__contract_add_01_contract_add_label.sql
