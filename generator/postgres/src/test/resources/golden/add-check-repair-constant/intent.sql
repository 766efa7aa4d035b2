UPDATE orders SET total = 0 WHERE total < 0;
ALTER TABLE orders ADD CHECK (total >= 0);
