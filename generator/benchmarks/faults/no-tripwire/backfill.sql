DO $$
BEGIN
  FOR batch IN 0..400 LOOP
    UPDATE customers SET full_name = name
    WHERE id IN (
      SELECT id FROM customers
      WHERE id BETWEEN batch * 500 AND batch * 500 + 499 AND full_name IS DISTINCT FROM name
      FOR NO KEY UPDATE SKIP LOCKED);
    COMMIT;
  END LOOP;
END
$$;
-- next transaction
UPDATE customers SET full_name = name WHERE full_name IS DISTINCT FROM name;
