INSERT INTO customers (id, sku, note)
SELECT n, 'sku' || n, CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
