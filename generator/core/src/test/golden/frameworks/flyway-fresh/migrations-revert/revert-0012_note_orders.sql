-- Undoes 0012_note_orders whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V5__note_orders_04_drop_legacy.sql
\ir revert-V4__note_orders_03_fill_note.sql
\ir revert-V3__note_orders_02_index_note.sql
\ir revert-V2__note_orders_01_add_note.sql
