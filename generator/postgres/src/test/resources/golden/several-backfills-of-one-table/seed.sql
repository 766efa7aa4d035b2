INSERT INTO orders VALUES
  (1, 'a', NULL, NULL, -7, NULL), (2, '', 'it''s', 'paid', 0, 3), (3, 'c', '', NULL, 9, NULL), (4, 'd', 'x', 'open', -1, 2);
