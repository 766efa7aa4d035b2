-- Undoes 0005_add_currencies whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0009_add_currencies_02_expand_sql.sql
\ir revert-0008_add_currencies_01_expand_new_tables.sql
