-- Undoes 0001_create_shop whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__create_shop_02_expand_orders_references.sql
\ir revert-V1__create_shop_01_expand_new_tables.sql
