-- Undoes 0003_default whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__default_01_expand_customers.sql
