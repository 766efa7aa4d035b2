INSERT INTO customers (id, email, note)
SELECT n, 'Seed' || n || '@X', CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
