-- Undoes 0004_identity whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V6__identity_01_expand_order_s_100.sql
