INSERT INTO customers VALUES (1, 'Bob@X'), (2, 'ADA@EXAMPLE.ORG');
