-- 0002_create_tree, EXPAND: Reference other tables from nodes
-- Locks: SHARE ROW EXCLUSIVE on customers, nodes.
-- Reads every row of nodes.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE nodes
  ADD CONSTRAINT nodes_tenant_parent_fkey FOREIGN KEY (tenant, parent) REFERENCES nodes (tenant, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE nodes
  ADD CONSTRAINT nodes_owned FOREIGN KEY (owner) REFERENCES customers (id) ON DELETE SET NULL ON UPDATE CASCADE;
