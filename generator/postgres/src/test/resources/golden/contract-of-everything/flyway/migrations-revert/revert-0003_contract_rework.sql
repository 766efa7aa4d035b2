-- Undoes 0003_contract_rework whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V11__contract_rework_01_contract_rework.sql
