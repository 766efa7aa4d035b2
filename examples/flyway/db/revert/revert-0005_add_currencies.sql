-- Undoes 0005_add_currencies whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V10__add_currencies_02_expand_sql.sql
\ir revert-V9__add_currencies_01_expand_new_tables.sql
