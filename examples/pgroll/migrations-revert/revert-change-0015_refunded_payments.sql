-- Undoes 0015_refunded_payments whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0030_refunded_payments_01_expand_payment_state_refunded.sql
