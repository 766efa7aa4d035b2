INSERT INTO lines (id, price, quantity, "Note")
SELECT n, n * 1.25, n % 7, CASE WHEN n % 3 > 0 THEN 'Note ' || n END FROM generate_series(1, 40) AS n;
