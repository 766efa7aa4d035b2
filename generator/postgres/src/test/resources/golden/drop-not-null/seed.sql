INSERT INTO orders VALUES (2, 'x', ''), (3, '', 'y');
