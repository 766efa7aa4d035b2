INSERT INTO customers (id, name, email) VALUES
  (-9223372036854775808, 'Ada', 'ada@example.org'),
  (0, NULL, NULL),
  (7, '', 'O''Hara; -- "quoted"'),
  (9223372036854775807, 'Łukasz 🧗 \ $1', 'lukasz@example.org');

CREATE TABLE legacy_orders (id integer PRIMARY KEY, customer_id bigint REFERENCES customers (id), note text);
CREATE INDEX legacy_note ON legacy_orders (note);
INSERT INTO legacy_orders VALUES (1, 7, 'n'), (2, NULL, NULL);
