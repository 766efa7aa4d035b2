-- Undoes 0012_note_orders whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20261122100003_note_orders_04_drop_legacy/down.sql
DELETE FROM "shop"."_prisma_migrations" WHERE "migration_name" = '20261122100003_note_orders_04_drop_legacy';

\ir ../migrations/20261122100002_note_orders_03_fill_note/down.sql
DELETE FROM "shop"."_prisma_migrations" WHERE "migration_name" = '20261122100002_note_orders_03_fill_note';

\ir ../migrations/20261122100001_note_orders_02_index_note/down.sql
DELETE FROM "shop"."_prisma_migrations" WHERE "migration_name" = '20261122100001_note_orders_02_index_note';

\ir ../migrations/20261122100000_note_orders_01_add_note/down.sql
DELETE FROM "shop"."_prisma_migrations" WHERE "migration_name" = '20261122100000_note_orders_01_add_note';
