-- Undoes 0005_revert_replace whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V20__revert_replace_07_backfill_not_null_orders.sql
\ir revert-V19__revert_replace_06_backfill_validate_orders.sql
\ir revert-V18__revert_replace_05_backfill_constrain_orders.sql
\ir revert-V17__revert_replace_04_backfill_index_orders_id_big_key.sql
\ir revert-V16__revert_replace_03_backfill_check_orders.sql
\ir revert-V15__revert_replace_02_backfill_id_big.sql
\ir revert-V14__revert_replace_01_expand_orders.sql
