-- Undoes 0002_rename whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V6__rename_05_backfill_constrain_customers.sql
\ir revert-V5__rename_04_backfill_index_customers_per_tenant_mai.sql
\ir revert-V4__rename_03_backfill_index_customers_mail_key.sql
\ir revert-V3__rename_02_backfill_mail.sql
\ir revert-V2__rename_01_expand_customers.sql
