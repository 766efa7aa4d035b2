-- Undoes 0002_replace whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V12__replace_10_backfill_validate_parts.sql
\ir revert-V11__replace_09_backfill_reference_parts.sql
\ir revert-V10__replace_08_backfill_not_null_parts.sql
\ir revert-V9__replace_07_backfill_validate_parts.sql
\ir revert-V8__replace_06_backfill_constrain_parts.sql
\ir revert-V7__replace_05_backfill_index_parts_id_big_key.sql
\ir revert-V6__replace_04_backfill_check_parts.sql
\ir revert-V5__replace_03_backfill_whole_big.sql
\ir revert-V4__replace_02_backfill_id_big.sql
\ir revert-V3__replace_01_expand_parts.sql
