INSERT INTO customers (id, name, note)
SELECT n, CASE WHEN n % 7 > 0 THEN 'name ' || n % 100 END, CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
