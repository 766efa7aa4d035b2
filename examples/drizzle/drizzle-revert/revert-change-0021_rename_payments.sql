-- Undoes 0021_rename_payments whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0059_rename_payments_01_expand_payments.sql
