-- Undoes 0022_contract_line_checks whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V62__contract_line_checks_03_contract_drop_legacy_reference.sql
\ir revert-V61__contract_line_checks_02_contract_positive_quantities.sql
\ir revert-V60__contract_line_checks_01_contract_require_order_status.sql
