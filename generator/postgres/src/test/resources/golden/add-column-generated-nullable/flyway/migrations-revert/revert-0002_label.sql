-- Undoes 0002_label whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V4__label_03_backfill_short_note.sql
\ir revert-V3__label_02_expand_lines.sql
\ir revert-V2__label_01_expand_check_short_note.sql
