-- Undoes 0004_purge_legacy whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V4__purge_legacy_01_contract_purge_drop_legacy.sql
