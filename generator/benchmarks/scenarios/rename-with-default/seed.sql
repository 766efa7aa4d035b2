INSERT INTO customers (id, state, email, note)
SELECT n, CASE WHEN n % 7 > 0 THEN 'state ' || n % 100 END, 'seed' || n || '@x', CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
