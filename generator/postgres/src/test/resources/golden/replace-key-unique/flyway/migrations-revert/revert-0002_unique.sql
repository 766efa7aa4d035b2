-- Undoes 0002_unique whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V4__unique_03_backfill_constrain_customers.sql
\ir revert-V3__unique_02_backfill_index_customers_tenant_email_k.sql
\ir revert-V2__unique_01_backfill_check_customers.sql
