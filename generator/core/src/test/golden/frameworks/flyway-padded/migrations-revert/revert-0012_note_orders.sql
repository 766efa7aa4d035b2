-- Undoes 0012_note_orders whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V012__note_orders_04_drop_legacy.sql
\ir revert-V011__note_orders_03_fill_note.sql
\ir revert-V010__note_orders_02_index_note.sql
\ir revert-V009__note_orders_01_add_note.sql
