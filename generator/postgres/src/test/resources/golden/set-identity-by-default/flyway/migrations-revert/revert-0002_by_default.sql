-- Undoes 0002_by_default whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__by_default_01_expand_lines.sql
