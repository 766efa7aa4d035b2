INSERT INTO orders (id, status, note)
SELECT n, 'open', CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
