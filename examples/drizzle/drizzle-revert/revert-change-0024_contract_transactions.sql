-- Undoes 0024_contract_transactions whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0067_contract_transactions_01_contract_rename_payments.sql
