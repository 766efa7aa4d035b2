INSERT INTO events VALUES (1, '2026-03-29 02:30'), (2, 'infinity'), (3, '0001-01-01 BC');
