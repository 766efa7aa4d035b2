-- Undoes 0002_rename whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V5__rename_04_backfill_verify_indexes.sql
\ir revert-V4__rename_03_backfill_index_gr_en_idx.sql
\ir revert-V3__rename_02_backfill_backfill.sql
\ir revert-V2__rename_01_expand_gr_en.sql
