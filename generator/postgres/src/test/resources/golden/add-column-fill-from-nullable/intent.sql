ALTER TABLE customers ADD COLUMN label text;
UPDATE customers SET label = upper(name);
