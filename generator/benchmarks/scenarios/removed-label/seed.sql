INSERT INTO orders (id, state, note)
SELECT n, (ARRAY['open', 'canceled', 'it''s paid', NULL]::order_state[])[1 + n % 4],
  CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
