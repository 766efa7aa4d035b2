-- Undoes 0025_describe_transactions whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V66__describe_transactions_02_expand_orders.sql
\ir revert-V65__describe_transactions_01_expand_transactions.sql
