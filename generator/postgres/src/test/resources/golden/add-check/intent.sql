ALTER TABLE orders ADD CHECK (total >= 0), ADD CONSTRAINT not_overpaid CHECK (paid <= total);
