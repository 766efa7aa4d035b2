-- Way back of 0002_rename, BACKFILL: Build the index größen_宽度 🧗_idx on größen
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS "größen_宽度 🧗_idx";
