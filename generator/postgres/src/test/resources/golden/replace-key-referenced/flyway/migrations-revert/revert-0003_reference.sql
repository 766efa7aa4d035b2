-- Undoes 0003_reference whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V8__reference_03_backfill_validate_lines.sql
\ir revert-V7__reference_02_backfill_reference_lines.sql
\ir revert-V6__reference_01_backfill_check_lines.sql
