INSERT INTO customers VALUES (1, 'Ada', 'Lovelace', ''), (2, 'Cher', NULL, NULL), (3, 'Anna Maria', 'de la Cruz', 'x'), (4, '', '', 'y');
