-- Way back of 0003_catch_up_rename, BACKFILL: Let od"d ta;ble.a"b \ $$ 'x be left out
-- Refuses while rows are in the way. Refused while rows of od"d ta;ble were written in %s {{ new }} ? alone.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM "od""d ta;ble" WHERE pg_catalog.record_image_ne(ROW("%s {{ new }} ?"), ROW(CAST(("a""b \ $$ 'x") AS text)));

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
    SELECT count(*) INTO belay_rows FROM "od""d ta;ble"
    WHERE pg_catalog.record_image_ne(ROW("%s {{ new }} ?"), ROW(CAST(("a""b \ $$ 'x") AS text)));
    IF belay_rows > 0 THEN
      RAISE EXCEPTION E'[rows-in-the-way] % rows of od"d ta;ble were written in %%s {{ new }} ? alone; set a"b \\ $$ ''x to what %%s {{ new }} ? is in them before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '03_backfill_loosen_a_b_x';
  COMMIT;
END
$belay2$;
