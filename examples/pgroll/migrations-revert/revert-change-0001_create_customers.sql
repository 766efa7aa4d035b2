-- Undoes 0001_create_customers whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0004_create_customers.sql
