INSERT INTO parts (code, name, whole)
SELECT 'P' || i, 'part ' || i, CASE WHEN i > 10 THEN i / 2 END
  FROM generate_series(1, 500) AS i;
