-- Undoes 0011_contract_customer_name whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0030_contract_customer_name_01_contract_rename_customer_name.sql
