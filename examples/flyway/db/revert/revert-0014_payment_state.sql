-- Undoes 0014_payment_state whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V44__payment_state_02_expand_payments.sql
\ir revert-V43__payment_state_01_expand_new_tables.sql
