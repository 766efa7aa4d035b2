INSERT INTO orders VALUES (1, 0, '{a,b}', 'Ä', 'infinity'), (2, NULL, NULL, NULL, NULL), (3, -1.5, '{}', '', '2026-01-01');
