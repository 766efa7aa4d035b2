-- Undoes 0002_keys whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V5__keys_04_backfill_constrain_order_s_lines.sql
\ir revert-V4__keys_03_backfill_index_e_mail_of_user.sql
\ir revert-V3__keys_02_backfill_index_order_s_lines_the_belay.sql
\ir revert-V2__keys_01_backfill_check_order_s_lines.sql
