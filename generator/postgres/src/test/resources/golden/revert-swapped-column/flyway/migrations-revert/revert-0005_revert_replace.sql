-- Undoes 0005_revert_replace whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V16__revert_replace_06_backfill_not_null_orders.sql
\ir revert-V15__revert_replace_05_backfill_validate_orders.sql
\ir revert-V14__revert_replace_04_backfill_constrain_orders.sql
\ir revert-V13__revert_replace_03_backfill_check_orders.sql
\ir revert-V12__revert_replace_02_backfill_total_big.sql
\ir revert-V11__revert_replace_01_expand_orders.sql
