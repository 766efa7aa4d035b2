-- Undoes 0004_contract_second whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V12__contract_second_01_contract_second.sql
