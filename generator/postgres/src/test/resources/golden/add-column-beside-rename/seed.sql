INSERT INTO customers (id, name, email) VALUES
  (-9223372036854775808, 'Ada', 'ada@example.org'),
  (0, NULL, NULL),
  (7, '', 'O''Hara; -- "quoted"'),
  (9223372036854775807, 'Łukasz 🧗 \ $1', 'lukasz@example.org');
