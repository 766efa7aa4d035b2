-- Undoes 0002_drop whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__drop_02_expand_drop_customers_one_null.sql
\ir revert-V2__drop_01_expand_drop_customers_mail.sql
