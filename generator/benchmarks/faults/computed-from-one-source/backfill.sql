DO $$
BEGIN
  FOR batch IN 0..400 LOOP
    UPDATE orders SET total = price * quantity
    WHERE id IN (
      SELECT id FROM orders
      WHERE id BETWEEN batch * 500 AND batch * 500 + 499 AND total IS NULL
      FOR NO KEY UPDATE SKIP LOCKED);
    COMMIT;
  END LOOP;
END
$$;
-- next transaction
UPDATE orders SET total = price * quantity WHERE total IS NULL;
