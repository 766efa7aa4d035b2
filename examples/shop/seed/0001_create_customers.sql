-- 6,000 customers: some without an address, some with names that only a database without prejudice keeps.
INSERT INTO customers (email, name, phone, created_at)
SELECT CASE WHEN i % 29 = 0 THEN NULL ELSE 'customer' || i || '@example.org' END,
       CASE i % 11
         WHEN 0 THEN 'Zoë Müller-Łukasiewicz ' || i
         WHEN 1 THEN 'O''Brien "Bob" \' || i
         WHEN 2 THEN '  ' || i || ' '
         WHEN 3 THEN ''
         WHEN 4 THEN '顧客 ' || i || E'\n(second line)'
         ELSE 'Customer ' || i
       END,
       CASE WHEN i % 3 = 0 THEN NULL ELSE '+44 20 ' || lpad((i * 7919 % 10000000)::text, 7, '0') END,
       timestamptz '2025-02-03 00:00:00+00' - i * interval '37 minutes'
  FROM generate_series(1, 6000) AS i;
