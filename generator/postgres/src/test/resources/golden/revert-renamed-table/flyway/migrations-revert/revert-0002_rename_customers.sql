-- Undoes 0002_rename_customers whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__rename_customers_01_expand_customers.sql
