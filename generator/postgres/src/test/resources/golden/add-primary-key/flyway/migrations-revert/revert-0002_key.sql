-- Undoes 0002_key whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V4__key_03_backfill_not_null_links.sql
\ir revert-V3__key_02_backfill_index_links_pkey.sql
\ir revert-V2__key_01_backfill_check_links.sql
