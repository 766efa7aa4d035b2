CREATE TABLE nodes (
  tenant integer NOT NULL,
  id bigint NOT NULL,
  parent bigint,
  owner bigint CONSTRAINT nodes_owned REFERENCES customers (id) ON DELETE SET NULL ON UPDATE CASCADE,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, parent) REFERENCES nodes (tenant, id) DEFERRABLE INITIALLY DEFERRED
);
