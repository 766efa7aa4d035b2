INSERT INTO orders (id, price, quantity, note)
SELECT n, n % 1000 + 0.25, n % 7, CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
