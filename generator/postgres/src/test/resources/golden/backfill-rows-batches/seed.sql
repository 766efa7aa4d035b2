INSERT INTO readings SELECT s, '2026-01-01'::timestamptz + n * interval '1 hour', CASE WHEN n % 3 > 0 THEN n END, NULL FROM unnest(ARRAY['', 'a', 'B', 'ä']) AS s, generate_series(1, 5) AS n;
