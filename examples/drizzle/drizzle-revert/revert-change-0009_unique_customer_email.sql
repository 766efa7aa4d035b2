-- Undoes 0009_unique_customer_email whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0025_unique_customer_email_03_backfill_constrain_customers.sql
\ir revert-0024_unique_customer_email_02_backfill_index_customers_email_key.sql
\ir revert-0023_unique_customer_email_01_backfill_check_customers.sql
