-- Undoes 0005_labels whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V11__labels_01_expand_lines.sql
