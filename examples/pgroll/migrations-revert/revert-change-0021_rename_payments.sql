-- Undoes 0021_rename_payments whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0038_rename_payments.sql
