-- 18,000 payments under ids without an order, some never paid.
INSERT INTO payments (id, order_id, amount_cents, method, paid_at)
SELECT md5('payment ' || i)::uuid,
       1 + (i * 4 / 3),
       (i::bigint * 104729) % 1000000,
       CASE i % 4 WHEN 0 THEN 'transfer' WHEN 1 THEN 'voucher' ELSE 'card' END,
       CASE WHEN i % 10 = 0 THEN NULL ELSE timestamptz '2024-01-01 00:00:00+00' + i * interval '31 minutes' END
  FROM generate_series(1, 17999) AS i;
