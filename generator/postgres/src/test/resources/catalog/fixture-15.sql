-- What the fixture can hold from PostgreSQL 15 on.
CREATE PUBLICATION of_schemas FOR TABLES IN SCHEMA other;
