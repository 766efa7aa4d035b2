-- Undoes 0022_contract_line_checks whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-0040_contract_line_checks_02_contract_positive_quantities.sql
\ir revert-0039_contract_line_checks_01_contract_require_order_status.sql
