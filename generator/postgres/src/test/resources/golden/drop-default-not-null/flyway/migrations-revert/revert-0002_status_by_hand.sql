-- Undoes 0002_status_by_hand whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V2__status_by_hand_01_expand_orders.sql
