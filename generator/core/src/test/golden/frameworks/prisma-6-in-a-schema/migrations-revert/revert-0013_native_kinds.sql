-- Undoes 0013_native_kinds whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20261123093004_native_kinds_05_alter/down.sql
DELETE FROM "shop"."_prisma_migrations" WHERE "migration_name" = '20261123093004_native_kinds_05_alter';

\ir ../migrations/20261123093003_native_kinds_04_keys/down.sql
DELETE FROM "shop"."_prisma_migrations" WHERE "migration_name" = '20261123093003_native_kinds_04_keys';

\ir ../migrations/20261123093002_native_kinds_03_index/down.sql
DELETE FROM "shop"."_prisma_migrations" WHERE "migration_name" = '20261123093002_native_kinds_03_index';

\ir ../migrations/20261123093001_native_kinds_02_tables/down.sql
DELETE FROM "shop"."_prisma_migrations" WHERE "migration_name" = '20261123093001_native_kinds_02_tables';

\ir ../migrations/20261123093000_native_kinds_01_mood/down.sql
DELETE FROM "shop"."_prisma_migrations" WHERE "migration_name" = '20261123093000_native_kinds_01_mood';
