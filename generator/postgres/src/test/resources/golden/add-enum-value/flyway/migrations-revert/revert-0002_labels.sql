-- Undoes 0002_labels whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V4__labels_03_expand_payment_state_it_s_due.sql
\ir revert-V3__labels_02_expand_payment_state_draft.sql
\ir revert-V2__labels_01_expand_payment_state_refunded.sql
