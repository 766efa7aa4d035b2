INSERT INTO customers VALUES (1, '{"a": 1, "a": 2}'), (2, NULL), (3, 'null'), (4, '["ü"]');
