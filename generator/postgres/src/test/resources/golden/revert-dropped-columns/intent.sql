ALTER TABLE orders DROP COLUMN legacy, DROP COLUMN other;
ALTER TABLE orders ADD COLUMN legacy text, ADD COLUMN other integer NOT NULL DEFAULT 3;
