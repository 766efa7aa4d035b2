-- Undoes 0003_contract_status whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V7__contract_status_01_contract_status.sql
