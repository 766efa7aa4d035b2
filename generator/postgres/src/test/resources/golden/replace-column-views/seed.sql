INSERT INTO orders VALUES (1, '00042', 'a'), (2, '-7', NULL), (3, '0', '');
INSERT INTO lines VALUES (1, 1, 'a'), (2, NULL, NULL), (3, 2147483647, '');
