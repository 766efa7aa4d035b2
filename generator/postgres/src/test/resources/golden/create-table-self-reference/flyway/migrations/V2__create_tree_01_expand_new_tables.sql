-- 0002_create_tree, EXPAND: Create the table nodes
-- Locks nothing that was there before.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE TABLE nodes (
  tenant integer NOT NULL,
  id bigint NOT NULL,
  parent bigint,
  owner bigint,
  CONSTRAINT nodes_pkey PRIMARY KEY (tenant, id)
);
