-- Undoes 0003_contract_drop whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__contract_drop_01_contract_drop_ticket.sql
