-- Undoes 0002_drop_visits whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__drop_visits_01_expand_visits.sql
