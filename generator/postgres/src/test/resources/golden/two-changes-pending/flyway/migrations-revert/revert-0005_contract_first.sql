-- Undoes 0005_contract_first whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V13__contract_first_01_contract_first.sql
