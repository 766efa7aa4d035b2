-- 0003_catch_up_rename, BACKFILL: Let od"d ta;ble.a"b \ $$ 'x be left out
-- Locks: ACCESS SHARE on od"d ta;ble.
-- Reads every row of od"d ta;ble.

SET CONSTRAINTS ALL IMMEDIATE;

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
    RAISE EXCEPTION E'[rows-in-the-way] % rows of od"d ta;ble hold in %%s {{ new }} ? what a"b \\ $$ ''x does not give: a release writes another value there, or it alone. Correct or stop it, give both columns of these rows the value that was meant, then run this again.', belay_rows;
  END IF;
END
$belay$;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_rename', '03_backfill_loosen_a_b_x', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
