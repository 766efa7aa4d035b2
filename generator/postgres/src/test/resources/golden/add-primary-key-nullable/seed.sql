INSERT INTO links VALUES (1, 'x', 1), (1, 'y', 2);
