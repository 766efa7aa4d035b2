INSERT INTO customers VALUES (1, DEFAULT, '2026-01-01'), (3, 'done', 'infinity');
