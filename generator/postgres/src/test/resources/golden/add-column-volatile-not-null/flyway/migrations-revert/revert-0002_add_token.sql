-- Undoes 0002_add_token whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V7__add_token_06_backfill_not_null_readings.sql
\ir revert-V6__add_token_05_backfill_validate_readings.sql
\ir revert-V5__add_token_04_backfill_constrain_readings.sql
\ir revert-V4__add_token_03_backfill_noise.sql
\ir revert-V3__add_token_02_backfill_token.sql
\ir revert-V2__add_token_01_expand_readings.sql
