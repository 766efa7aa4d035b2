-- What the release before wrote has nothing in the parts; what it changed has something older there.
INSERT INTO customers (id, name, shown_name, sorted_by, note)
SELECT n, 'name ' || n % 100,
  CASE n % 3 WHEN 0 THEN 'name ' || n % 100 WHEN 1 THEN 'older ' || n % 10 END,
  CASE n % 3 WHEN 0 THEN 'name ' || n % 100 WHEN 1 THEN CASE WHEN n % 2 = 0 THEN 'older' END END,
  CASE WHEN n % 5 > 0 THEN 'note ' || n END
FROM generate_series(1, :rows) AS n;
