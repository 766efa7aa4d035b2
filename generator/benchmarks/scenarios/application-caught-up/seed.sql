-- What the release before wrote has nothing in the new column; what it changed has something older there.
INSERT INTO customers (id, name, full_name, note)
SELECT n, CASE WHEN n % 7 > 0 THEN 'name ' || n % 100 END,
  CASE n % 3 WHEN 0 THEN CASE WHEN n % 7 > 0 THEN 'name ' || n % 100 END WHEN 1 THEN 'older ' || n % 10 END,
  CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
