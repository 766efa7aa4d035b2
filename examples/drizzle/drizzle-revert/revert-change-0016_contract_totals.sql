-- Undoes 0016_contract_totals whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0046_contract_totals_01_contract_totals_as_amounts.sql
