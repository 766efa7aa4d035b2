-- Undoes 0004_contract_replace whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V10__contract_replace_01_contract_replace.sql
