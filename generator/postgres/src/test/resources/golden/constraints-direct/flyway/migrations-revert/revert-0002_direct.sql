-- Undoes 0002_direct whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V5__direct_04_expand_constrain_links.sql
\ir revert-V4__direct_03_expand_constrain_orders.sql
\ir revert-V3__direct_02_expand_constrain_orders.sql
\ir revert-V2__direct_01_expand_constrain_orders.sql
