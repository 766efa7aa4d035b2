-- Undoes 0002_always whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__always_01_expand_lines.sql
