-- Undoes 0004_revert_always whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V4__revert_always_01_expand_lines.sql
