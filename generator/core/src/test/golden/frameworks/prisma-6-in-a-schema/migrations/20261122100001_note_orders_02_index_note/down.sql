-- Way back of 0012_note_orders, EXPAND: Index orders.note
-- Loses nothing.

DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;
