INSERT INTO lines (id, amount) SELECT n, n FROM generate_series(1, 40) AS n;
