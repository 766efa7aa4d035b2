INSERT INTO links VALUES (1, 'x', NULL), (1, 'y', 2), (-2147483648, '', 3);
