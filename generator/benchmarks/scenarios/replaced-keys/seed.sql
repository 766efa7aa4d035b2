INSERT INTO customers (tenant, id, region, email, note)
SELECT n % 64, n, CASE n % 2 WHEN 0 THEN 'eu' ELSE 'us' END,
  CASE WHEN n % 9 > 0 THEN 'seed' || n || '@x' END, CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
