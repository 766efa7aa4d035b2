INSERT INTO parts (name) VALUES ('car');
INSERT INTO parts (whole, name) VALUES (1, 'wheel'), (1, 'door'), (2, 'tyre');
