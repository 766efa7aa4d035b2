-- Undoes 0004_swap whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V10__swap_02_expand_swap_ticket.sql
\ir revert-V9__swap_01_expand_null_ticket.sql
