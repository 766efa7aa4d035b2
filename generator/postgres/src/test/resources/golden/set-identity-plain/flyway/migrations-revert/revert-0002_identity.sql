-- Undoes 0002_identity whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__identity_01_expand_orders.sql
