-- Undoes 0002_utc whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__utc_01_expand_events_happened.sql
