-- Undoes 0002_merge whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__merge_02_backfill_mapplace.sql
\ir revert-V2__merge_01_expand_marketstalls.sql
