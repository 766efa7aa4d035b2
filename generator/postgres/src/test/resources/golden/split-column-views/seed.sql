INSERT INTO customers VALUES (1, 'Ada Lovelace', ''), (2, 'Cher', NULL), (3, 'Anna  de la Cruz', 'x'), (4, '', 'y'), (5, 'Trailing ', NULL);
