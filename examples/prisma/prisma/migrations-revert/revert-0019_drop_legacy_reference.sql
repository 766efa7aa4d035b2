-- Undoes 0019_drop_legacy_reference whole, the newest migration first. For psql.
\set ON_ERROR_STOP on

\ir ../migrations/20260316093000_drop_legacy_reference_01_expand_orders/down.sql
DELETE FROM "_prisma_migrations" WHERE "migration_name" = '20260316093000_drop_legacy_reference_01_expand_orders';
