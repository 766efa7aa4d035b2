-- Undoes 0002_drop_ticket whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__drop_ticket_01_expand_orders.sql
