INSERT INTO readings (sensor, id, celsius, note)
SELECT n % 64, n, CASE WHEN n % 7 > 0 THEN n % 40 END, CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
