-- Undoes 0002_widen whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__widen_02_expand_prices_gross.sql
\ir revert-V2__widen_01_expand_prices_net.sql
