-- Undoes 0022_contract_line_checks whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0062_contract_line_checks_03_contract_drop_legacy_reference.sql
\ir revert-0061_contract_line_checks_02_contract_positive_quantities.sql
\ir revert-0060_contract_line_checks_01_contract_require_order_status.sql
