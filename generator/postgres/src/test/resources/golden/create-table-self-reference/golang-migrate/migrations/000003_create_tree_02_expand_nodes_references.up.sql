-- 0002_create_tree, EXPAND: Reference other tables from nodes
-- Locks: SHARE ROW EXCLUSIVE on customers, nodes.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).
-- Reads every row of nodes.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE customers IN SHARE ROW EXCLUSIVE MODE;

ALTER TABLE nodes
  ADD CONSTRAINT nodes_tenant_parent_fkey FOREIGN KEY (tenant, parent) REFERENCES nodes (tenant, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE nodes
  ADD CONSTRAINT nodes_owned FOREIGN KEY (owner) REFERENCES customers (id) ON DELETE SET NULL ON UPDATE CASCADE;
