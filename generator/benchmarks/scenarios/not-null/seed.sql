INSERT INTO orders (id, status, note)
SELECT n, CASE WHEN n % 3 > 0 THEN 'open' END, CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
