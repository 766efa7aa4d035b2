-- Undoes 0019_drop_legacy_reference whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0036_drop_legacy_reference.sql
