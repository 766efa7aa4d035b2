-- Undoes 0002_remove whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V4__remove_03_backfill_validate_people.sql
\ir revert-V3__remove_02_backfill_constrain_people.sql
\ir revert-V2__remove_01_backfill_check_people.sql
