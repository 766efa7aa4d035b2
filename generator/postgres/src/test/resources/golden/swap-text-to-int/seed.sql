INSERT INTO orders VALUES (1, '00042'), (2, '-7'), (3, '0');
