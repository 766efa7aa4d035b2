-- Undoes 0002_add_defaults whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__add_defaults_01_expand_customers.sql
