-- Undoes 0002_add_score whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__add_score_01_expand_customers.sql
