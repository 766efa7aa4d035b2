-- Undoes 0002_add_channel whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__add_channel_01_expand_customers.sql
