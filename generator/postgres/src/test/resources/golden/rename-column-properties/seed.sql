ALTER TABLE customers ALTER COLUMN name SET STATISTICS 500, ALTER COLUMN name SET STORAGE EXTERNAL, ALTER COLUMN name SET COMPRESSION pglz, ALTER COLUMN name SET (n_distinct = -0.5);
GRANT SELECT (name), UPDATE (name) ON customers TO pg_monitor;
INSERT INTO customers (id, name, email) VALUES
  (-9223372036854775808, 'Ada', 'ada@example.org'),
  (0, NULL, NULL),
  (7, '', 'O''Hara; -- "quoted"'),
  (9223372036854775807, 'Łukasz 🧗 \ $1', 'lukasz@example.org');
