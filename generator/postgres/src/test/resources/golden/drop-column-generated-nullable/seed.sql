INSERT INTO "order" (id, "Price", quantity)
SELECT n, CASE WHEN n % 3 > 0 THEN n * 1.25 END, n % 7 + 1 FROM generate_series(1, 40) AS n;
