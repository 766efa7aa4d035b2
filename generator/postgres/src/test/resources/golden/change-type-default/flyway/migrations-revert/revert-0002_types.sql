-- Undoes 0002_types whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V5__types_04_expand_customers_made.sql
\ir revert-V4__types_03_expand_customers_seen.sql
\ir revert-V3__types_02_expand_customers_net.sql
\ir revert-V2__types_01_expand_customers_name.sql
