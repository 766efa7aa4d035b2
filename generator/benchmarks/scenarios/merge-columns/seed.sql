INSERT INTO customers (id, first_name, last_name, note)
SELECT n, CASE WHEN n % 4 > 0 THEN 'Seed' || n END, CASE WHEN n % 3 > 0 THEN 'of ' || n END, CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
