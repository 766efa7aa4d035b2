INSERT INTO customers (id, name, note)
SELECT n, 'name ' || n, CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
