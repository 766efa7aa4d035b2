-- Undoes 0002_mood whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__mood_02_expand_customers.sql
\ir revert-V2__mood_01_expand_new_tables.sql
