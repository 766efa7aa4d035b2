-- Undoes 0008_rename_customer_name whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0018_rename_customer_name.sql
