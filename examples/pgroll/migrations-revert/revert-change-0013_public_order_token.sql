-- Undoes 0013_public_order_token whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0027_public_order_token.sql
