-- Undoes 0014_payment_state whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0029_payment_state_02_expand_payments.sql
\ir revert-0028_payment_state_01_expand_new_tables.sql
