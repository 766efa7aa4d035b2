UPDATE orders SET paid = total WHERE paid > total;
ALTER TABLE orders ADD CONSTRAINT not_overpaid CHECK (paid <= total);
