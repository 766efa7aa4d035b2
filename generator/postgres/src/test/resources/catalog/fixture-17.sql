-- What the fixture can hold from PostgreSQL 17 on, where the NOT NULL of a domain is a constraint with a name.
CREATE DOMAIN app.required AS text NOT NULL;
