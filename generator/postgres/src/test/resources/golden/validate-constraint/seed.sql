CREATE TABLE orders (
  id bigint PRIMARY KEY, customer_id bigint, total integer, paid integer,
  CONSTRAINT paid_in_part CHECK (paid <= total)
);
INSERT INTO customers VALUES (7);
INSERT INTO orders VALUES (1, 7, 0, NULL), (2, NULL, NULL, 3);
ALTER TABLE orders ADD CHECK (total >= 0) NOT VALID;
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
