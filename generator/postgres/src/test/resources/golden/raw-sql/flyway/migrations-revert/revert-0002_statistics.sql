-- Undoes 0002_statistics whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__statistics_02_expand_sql.sql
\ir revert-V2__statistics_01_expand_sql.sql
