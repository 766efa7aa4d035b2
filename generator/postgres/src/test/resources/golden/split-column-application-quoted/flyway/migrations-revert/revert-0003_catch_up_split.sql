-- Undoes 0003_catch_up_split whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V5__catch_up_split_03_backfill_loosen_a_b_x.sql
\ir revert-V4__catch_up_split_02_backfill_s_new.sql
\ir revert-V3__catch_up_split_01_expand_refuse_a_b_x_alone.sql
