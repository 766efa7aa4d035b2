-- Undoes 0002_split whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__split_01_expand_customers.sql
