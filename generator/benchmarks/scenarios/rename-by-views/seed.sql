INSERT INTO customers (id, email, note)
SELECT n, CASE WHEN n % 9 > 0 THEN 'seed' || n || '@x' END, CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
