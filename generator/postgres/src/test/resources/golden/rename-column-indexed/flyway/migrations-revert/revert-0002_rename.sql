-- Undoes 0002_rename whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V8__rename_07_backfill_verify_indexes.sql
\ir revert-V7__rename_06_backfill_index_customers_pattern_mail.sql
\ir revert-V6__rename_05_backfill_index_customers_tenant_idx_mai.sql
\ir revert-V5__rename_04_backfill_index_customers_lower_mail.sql
\ir revert-V4__rename_03_backfill_index_customers_mail_idx.sql
\ir revert-V3__rename_02_backfill_mail.sql
\ir revert-V2__rename_01_expand_customers.sql
