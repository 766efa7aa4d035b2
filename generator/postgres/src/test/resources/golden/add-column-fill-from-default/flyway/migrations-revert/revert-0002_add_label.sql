-- Undoes 0002_add_label whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V6__add_label_05_backfill_not_null_customers.sql
\ir revert-V5__add_label_04_backfill_validate_customers.sql
\ir revert-V4__add_label_03_backfill_constrain_customers.sql
\ir revert-V3__add_label_02_backfill_label.sql
\ir revert-V2__add_label_01_expand_customers.sql
