INSERT INTO orders (id) SELECT g FROM generate_series(1, 5) AS g;
