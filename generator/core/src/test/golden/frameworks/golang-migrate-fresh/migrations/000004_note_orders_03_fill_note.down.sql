-- Way back of 0012_note_orders, BACKFILL: Fill orders.note
-- Loses nothing.
-- There is nothing to undo.

SELECT 1;
