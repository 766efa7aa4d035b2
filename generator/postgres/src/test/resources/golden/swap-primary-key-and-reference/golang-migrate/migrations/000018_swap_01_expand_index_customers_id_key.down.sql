-- Way back of 0003_swap, EXPAND: Build the index customers_id_key, from which the primary key can go back
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS customers_id_key;
