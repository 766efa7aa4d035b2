-- Undoes 0004_revert_drop whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V8__revert_drop_04_backfill_validate_visits.sql
\ir revert-V7__revert_drop_03_backfill_reference_visits.sql
\ir revert-V6__revert_drop_02_backfill_check_visits.sql
\ir revert-V5__revert_drop_01_expand_visits.sql
