-- Undoes 0025_describe_transactions whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0046_describe_transactions_02_expand_orders.sql
\ir revert-0045_describe_transactions_01_expand_transactions.sql
