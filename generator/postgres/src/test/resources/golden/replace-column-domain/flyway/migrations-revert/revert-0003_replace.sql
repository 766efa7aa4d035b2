-- Undoes 0003_replace whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V9__replace_06_backfill_not_null_lines.sql
\ir revert-V8__replace_05_backfill_validate_lines.sql
\ir revert-V7__replace_04_backfill_constrain_lines.sql
\ir revert-V6__replace_03_backfill_check_lines.sql
\ir revert-V5__replace_02_backfill_cents.sql
\ir revert-V4__replace_01_expand_lines.sql
