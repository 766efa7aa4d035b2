CREATE STATISTICS customers_stats ON name, email FROM customers;
CREATE VIEW names AS SELECT name FROM customers;
COMMENT ON VIEW names IS 'a; b';
