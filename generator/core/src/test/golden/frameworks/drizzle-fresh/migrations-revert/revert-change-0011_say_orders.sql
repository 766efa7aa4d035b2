-- Undoes 0011_say_orders whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0000_say_orders_01_comment.sql
