-- Undoes 0003_catch_up_merge whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V9__catch_up_merge_07_backfill_loosen_x.sql
\ir revert-V8__catch_up_merge_06_backfill_not_null_squares.sql
\ir revert-V7__catch_up_merge_05_backfill_validate_squares.sql
\ir revert-V6__catch_up_merge_04_backfill_constrain_squares.sql
\ir revert-V5__catch_up_merge_03_backfill_check_squares.sql
\ir revert-V4__catch_up_merge_02_backfill_cell.sql
\ir revert-V3__catch_up_merge_01_expand_refuse_x_alone.sql
