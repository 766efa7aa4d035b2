-- Undoes 0002_total whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V8__total_07_backfill_not_null_lines.sql
\ir revert-V7__total_06_backfill_validate_lines.sql
\ir revert-V6__total_05_backfill_constrain_lines.sql
\ir revert-V5__total_04_expand_lines.sql
\ir revert-V4__total_03_expand_check_label.sql
\ir revert-V3__total_02_expand_lines.sql
\ir revert-V2__total_01_expand_check_total.sql
