-- Undoes 0005_contract_again whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V9__contract_again_01_contract_revert_status.sql
