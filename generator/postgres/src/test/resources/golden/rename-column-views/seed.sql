INSERT INTO customers (name, email) VALUES
  ('Ada', 'ada@example.org'),
  ('Łukasz 🧗 \ $1', NULL),
  ('O''Hara; -- "quoted"', '');
INSERT INTO orders VALUES (1, 'Ada'), (2, NULL);
