INSERT INTO orders (id, paid, note)
SELECT n, CASE WHEN n % 4 = 0 THEN -1 ELSE n END, CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
