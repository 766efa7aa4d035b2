-- Undoes 0002_add_label whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__add_label_02_backfill_label.sql
\ir revert-V2__add_label_01_expand_customers.sql
