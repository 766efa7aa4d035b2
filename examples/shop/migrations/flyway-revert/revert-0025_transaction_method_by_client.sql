-- Undoes 0025_transaction_method_by_client whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V64__transaction_method_by_client_01_expand_transactions.sql
