INSERT INTO customers VALUES (1, '8000 Zürich', ''), (2, NULL, NULL), (3, 'nowhere', 'x'), (4, '', 'y');
