-- Undoes 0004_always whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V5__always_02_expand_lines.sql
\ir revert-V4__always_01_expand_orders.sql
