INSERT INTO readings VALUES (1, '-infinity', 'NaN'), (1, '2026-01-01 00:00+00', NULL), (2, 'infinity', -273.15);
