INSERT INTO orders (id, region, state, note)
SELECT n, (ARRAY['east', 'west', 'north'])[n % 3 + 1], CASE WHEN n % 7 > 0 THEN 'state ' || n END, CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
