SET lock_timeout = '300ms';
CREATE SCHEMA after_0002_change;
GRANT USAGE ON SCHEMA after_0002_change TO PUBLIC;
CREATE VIEW after_0002_change.customers AS SELECT id, email AS mail, note FROM customers;
GRANT SELECT, INSERT, UPDATE, DELETE ON after_0002_change.customers TO PUBLIC;
