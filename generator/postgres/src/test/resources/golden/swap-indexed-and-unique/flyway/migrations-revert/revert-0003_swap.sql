-- Undoes 0003_swap whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V16__swap_03_expand_swap_customer.sql
\ir revert-V15__swap_02_expand_swap_ticket.sql
\ir revert-V14__swap_01_expand_null_ticket.sql
