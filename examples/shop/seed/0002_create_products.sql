-- 4,000 products whose ids are a supplier's: far apart, without a pattern, some negative, one at each end of bigint.
INSERT INTO products (id, sku, title, price_cents, description, weight_grams)
SELECT CASE i
         WHEN 1 THEN (-9223372036854775807)
         WHEN 4000 THEN 9223372036854775807
         ELSE (i::bigint - 500) * 1000003 + (i::bigint * i * 7919) % 999983
       END,
       'SKU-' || lpad(i::text, 6, '0'),
       CASE WHEN i % 17 = 0 THEN 'ÜBERGROẞE Ware №' || i ELSE 'Product ' || i END,
       99 + (i * 7919) % 250000,
       CASE WHEN i % 5 = 0 THEN NULL ELSE repeat('Long description. ', 1 + i % 7) END,
       CASE WHEN i % 4 = 0 THEN NULL ELSE i % 20000 END
  FROM generate_series(1, 4000) AS i;
