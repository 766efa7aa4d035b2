-- Undoes 0004_purge_visits whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V5__purge_visits_01_contract_purge_drop_visits.sql
