INSERT INTO customers (id, name, email, note)
SELECT n, 'name ' || n, 'seed' || n || '@x', CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
