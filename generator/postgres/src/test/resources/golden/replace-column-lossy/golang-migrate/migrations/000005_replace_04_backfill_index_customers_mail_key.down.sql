-- Way back of 0002_replace, BACKFILL: Build the index customers_mail_key on customers
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS customers_mail_key;
