-- Undoes 0002_rename_table whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__rename_table_01_expand_customers.sql
