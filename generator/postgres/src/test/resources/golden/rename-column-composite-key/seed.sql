INSERT INTO sales.stock VALUES ('a', 'x', 1), ('a', 'y', -2147483648), ('B', '', 2147483647), ('ä', 'z', 0);
