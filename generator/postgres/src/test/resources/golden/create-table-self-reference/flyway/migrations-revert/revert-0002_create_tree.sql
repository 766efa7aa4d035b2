-- Undoes 0002_create_tree whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V3__create_tree_02_expand_nodes_references.sql
\ir revert-V2__create_tree_01_expand_new_tables.sql
