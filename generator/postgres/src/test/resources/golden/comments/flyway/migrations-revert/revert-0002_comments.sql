-- Undoes 0002_comments whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__comments_01_expand_customers.sql
