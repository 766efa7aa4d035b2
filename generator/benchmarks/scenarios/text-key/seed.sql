INSERT INTO items (code, level, note)
SELECT 'k' || n, CASE WHEN n % 7 > 0 THEN n END, CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
