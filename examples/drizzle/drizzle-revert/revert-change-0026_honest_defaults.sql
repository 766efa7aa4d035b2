-- Undoes 0026_honest_defaults whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0071_honest_defaults_02_expand_orders.sql
\ir revert-0070_honest_defaults_01_expand_transactions.sql
