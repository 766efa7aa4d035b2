INSERT INTO orders VALUES
  (1, 'open', NULL, 'a'),
  (2, E'it''s "due" \\ soon', ARRAY[NULL, E'it''s "due" \\ soon', 'paid']::"payment state"[], 'b'),
  (3, 'paid', '{}', NULL),
  (4, '100 %', '{open}', 'd');
INSERT INTO invoices VALUES ('1', E'it''s "due" \\ soon'), ('2', NULL), ('3', 'paid');
