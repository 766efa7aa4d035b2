-- Undoes 0002_merge whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__merge_01_expand_squares.sql
