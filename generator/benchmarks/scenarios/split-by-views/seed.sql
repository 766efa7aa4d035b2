INSERT INTO customers (id, full_name, note)
SELECT n, 'Seed' || repeat(' ', (n % 3)::integer) || n, CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
