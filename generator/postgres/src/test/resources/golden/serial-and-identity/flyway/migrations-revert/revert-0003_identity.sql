-- Undoes 0003_identity whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__identity_01_expand_orders.sql
