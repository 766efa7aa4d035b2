CREATE TABLE copied AS SELECT id, name FROM customers;
-- next transaction
SELECT pg_sleep(1.5);
-- next transaction
UPDATE customers SET full_name = copied.name FROM copied WHERE copied.id = customers.id;
