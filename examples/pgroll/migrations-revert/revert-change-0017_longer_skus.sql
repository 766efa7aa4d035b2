-- Undoes 0017_longer_skus whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0031_longer_skus.sql
