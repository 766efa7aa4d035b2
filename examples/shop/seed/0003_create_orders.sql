-- 24,000 orders, a third without a status, and 48,000 lines, every twelfth without a piece in it.
INSERT INTO orders (customer_id, status, placed_at, total_cents, legacy_ref)
SELECT 1 + (i * 7919) % 6000,
       CASE i % 6 WHEN 0 THEN 'done' WHEN 1 THEN 'paid' WHEN 2 THEN 'shipped' WHEN 3 THEN 'done' ELSE NULL END,
       timestamptz '2024-01-01 00:00:00+00' + i * interval '23 minutes',
       CASE WHEN i % 101 = 0 THEN 0 WHEN i % 97 = 0 THEN -(i % 5000) ELSE (i::bigint * 104729) % 1000000 END,
       CASE WHEN i % 2 = 0 THEN 'L/' || i END
  FROM generate_series(1, 24000) AS i;

INSERT INTO order_items (order_id, line, product_id, quantity, unit_price_cents)
SELECT o.id,
       line,
       (1 + (o.id * 31 + line) % 3998 - 500) * 1000003,
       CASE WHEN (o.id * 2 + line) % 12 = 0 THEN 0 - (o.id % 3)::integer ELSE 1 + (o.id % 9)::integer END,
       99 + (o.id * 7919) % 250000
  FROM orders AS o CROSS JOIN generate_series(1, 2) AS line;
