INSERT INTO parts (id, code, note)
SELECT n, CASE n % 7 WHEN 0 THEN 'part ' || n WHEN 1 THEN NULL ELSE lpad(n::text, 7, '0') END, CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
