-- Undoes 0003_contract_identity whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__contract_identity_01_contract_identity.sql
