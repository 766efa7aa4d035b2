-- Way back of 0004_revert_keys, BACKFILL: Build the index orders_id_pkey on orders
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS orders_id_pkey;
