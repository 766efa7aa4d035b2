-- Undoes 0002_rename whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V7__rename_05_backfill_not_null_stock.sql
\ir revert-V6__rename_04_backfill_validate_stock.sql
\ir revert-V5__rename_03_backfill_constrain_stock.sql
\ir revert-V4__rename_02_backfill_quantity.sql
\ir revert-V3__rename_01_expand_stock.sql
