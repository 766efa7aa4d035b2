-- Way back of 0003_catch_up_rename, BACKFILL: Let customers.name be left out
-- Refuses while rows are in the way. Refused while rows of customers were written in full_name alone.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE pg_catalog.record_image_ne(ROW(full_name), ROW(CAST((name) AS text)));

DO $belay2$
BEGIN
  SET LOCAL lock_timeout = '2s';
  DO $belay$
  #variable_conflict use_column
  DECLARE
    belay_rows bigint;
  BEGIN
    -- A policy must not hide rows from the count.
    PERFORM set_config('row_security', 'off', true);
    SELECT count(*) INTO belay_rows FROM customers
    WHERE pg_catalog.record_image_ne(ROW(full_name), ROW(CAST((name) AS text)));
    IF belay_rows > 0 THEN
      RAISE EXCEPTION '[rows-in-the-way] % rows of customers were written in full_name alone; set name to what full_name is in them before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '03_backfill_loosen_name';
  COMMIT;
END
$belay2$;
