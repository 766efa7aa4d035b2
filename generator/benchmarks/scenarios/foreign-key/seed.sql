INSERT INTO customers (id, name)
SELECT n, 'name ' || n FROM generate_series(1, 100) AS n;
INSERT INTO orders (id, customer_id, note)
SELECT n, CASE WHEN n % 6 > 0 THEN n % 100 + 1 END, CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
