-- Undoes 0004_revert_rename whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V5__revert_rename_01_expand_clients.sql
