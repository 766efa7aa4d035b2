-- Undoes 0006_contract_revert whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V17__contract_revert_01_contract_revert_merge.sql
