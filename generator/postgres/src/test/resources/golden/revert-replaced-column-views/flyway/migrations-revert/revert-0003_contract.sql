-- Undoes 0003_contract whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V4__contract_01_contract_replace.sql
