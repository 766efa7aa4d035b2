INSERT INTO orders (id, total, note)
SELECT n, CASE WHEN n % 11 > 0 THEN n * 7 END, CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
