ALTER TABLE customers ADD CONSTRAINT one_of_a_kind UNIQUE (name, email);
