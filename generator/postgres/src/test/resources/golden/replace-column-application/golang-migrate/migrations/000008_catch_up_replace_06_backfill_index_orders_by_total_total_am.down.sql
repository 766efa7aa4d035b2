-- Way back of 0003_catch_up_replace, BACKFILL: Build the index Orders by total_total Amount on Orders
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS "Orders by total_total Amount";
