-- Undoes 0002_forget whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__forget_01_expand_sql.sql
