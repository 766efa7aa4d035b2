-- Undoes 0005_revert_merge whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V16__revert_merge_06_backfill_not_null_squares.sql
\ir revert-V15__revert_merge_05_backfill_validate_squares.sql
\ir revert-V14__revert_merge_04_backfill_constrain_squares.sql
\ir revert-V13__revert_merge_03_backfill_check_squares.sql
\ir revert-V12__revert_merge_02_backfill_x.sql
\ir revert-V11__revert_merge_01_expand_squares.sql
