-- Way back of 0002_create_tree, EXPAND: Reference other tables from nodes
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE nodes DROP CONSTRAINT nodes_owned;

ALTER TABLE nodes DROP CONSTRAINT nodes_tenant_parent_fkey;
