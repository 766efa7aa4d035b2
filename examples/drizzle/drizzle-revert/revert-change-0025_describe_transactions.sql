-- Undoes 0025_describe_transactions whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0069_describe_transactions_02_expand_orders.sql
\ir revert-0068_describe_transactions_01_expand_transactions.sql
