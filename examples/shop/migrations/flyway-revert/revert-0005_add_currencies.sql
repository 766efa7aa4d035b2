-- Undoes 0005_add_currencies whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V7__add_currencies_02_expand_sql.sql
\ir revert-V6__add_currencies_01_expand_new_tables.sql
