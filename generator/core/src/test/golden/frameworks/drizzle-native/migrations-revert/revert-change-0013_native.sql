-- Undoes 0013_native whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0002_native_03_index.sql
\ir revert-0001_native_02_changes.sql
\ir revert-0000_native_01_tables.sql
