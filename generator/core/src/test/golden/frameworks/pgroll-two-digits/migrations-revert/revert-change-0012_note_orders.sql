-- Undoes 0012_note_orders whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-15_note_orders_04_drop_legacy.sql
\ir revert-14_note_orders_03_fill_note.sql
\ir revert-13_note_orders_02_index_note.sql
\ir revert-12_note_orders_01_add_note.sql
