-- Undoes 0002_fill whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__fill_02_backfill_status.sql
\ir revert-V2__fill_01_expand_prepare.sql
