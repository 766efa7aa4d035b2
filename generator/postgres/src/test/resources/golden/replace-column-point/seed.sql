INSERT INTO places VALUES (1, '(1,2)'), (2, '(-1e300,0)');
