-- 0003_catch_up_split, BACKFILL: Let od"d ta;ble.a"b \ $$ 'x be left out
-- Locks: ACCESS SHARE on od"d ta;ble.
-- Reads every row of od"d ta;ble.

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_row record;
  belay_failing bigint := 0;
  belay_nulls bigint := 0;
  belay_first text;
  belay_error text;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  BEGIN
    FOR belay_row IN SELECT (CASE WHEN num_nonnulls("%s {{ new }} ?", "order") > 0 THEN CASE WHEN "%s {{ new }} ?" IS NULL THEN "order" ELSE "%s {{ new }} ?" || '|' || coalesce("order", '') END END) AS belay_computed FROM "od""d ta;ble" LOOP
      DECLARE
        belay_value text := belay_row.belay_computed;
      BEGIN
        IF belay_value IS NULL THEN
          belay_nulls := belay_nulls + 1;
        END IF;
      END;
    END LOOP;
  EXCEPTION
    WHEN syntax_error_or_access_rule_violation THEN
      RAISE;
    WHEN OTHERS THEN
      -- Row by row, to tell how many and which.
      belay_nulls := 0;
      FOR belay_row IN SELECT "%s {{ new }} ?" AS belay_read_1, "order" AS belay_read_2, "i d"::text AS belay_key_1 FROM "od""d ta;ble" LOOP
        BEGIN
          DECLARE
            belay_value text := (SELECT (CASE WHEN num_nonnulls("%s {{ new }} ?", "order") > 0 THEN CASE WHEN "%s {{ new }} ?" IS NULL THEN "order" ELSE "%s {{ new }} ?" || '|' || coalesce("order", '') END END) FROM (SELECT belay_row.belay_read_1 AS "%s {{ new }} ?", belay_row.belay_read_2 AS "order") AS "od""d ta;ble");
          BEGIN
            IF belay_value IS NULL THEN
              belay_nulls := belay_nulls + 1;
            END IF;
          END;
        EXCEPTION
          WHEN syntax_error_or_access_rule_violation THEN
            RAISE;
          WHEN OTHERS THEN
            belay_failing := belay_failing + 1;
            belay_error := coalesce(belay_error, SQLERRM);
            belay_first := coalesce(belay_first, concat_ws(', ', belay_row.belay_key_1));
        END;
      END LOOP;
  END;
  IF belay_failing > 0 THEN
    RAISE EXCEPTION E'[computed-fails] % rows of od"d ta;ble have no value for a"b \\ $$ ''x, first where i d is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
END
$belay$;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM "od""d ta;ble"
  WHERE pg_catalog.record_image_ne(ROW("%s {{ new }} ?", "order"), ROW(CAST((CASE WHEN "a""b \ $$ 'x" IS NOT NULL THEN CASE WHEN strpos("a""b \ $$ 'x", '|') > 0 THEN split_part("a""b \ $$ 'x", '|', 1) END END) AS text), CAST((CASE WHEN "a""b \ $$ 'x" IS NOT NULL THEN substr("a""b \ $$ 'x", strpos("a""b \ $$ 'x", '|') + 1) END) AS text))) AND (num_nonnulls("%s {{ new }} ?", "order") = 0 OR pg_catalog.record_image_ne(ROW("a""b \ $$ 'x"), ROW(CAST((CASE WHEN num_nonnulls("%s {{ new }} ?", "order") > 0 THEN CASE WHEN "%s {{ new }} ?" IS NULL THEN "order" ELSE "%s {{ new }} ?" || '|' || coalesce("order", '') END END) AS text))));
  IF belay_rows > 0 THEN
    RAISE EXCEPTION E'[rows-in-the-way] % rows of od"d ta;ble hold in %%s {{ new }} ? and order what a"b \\ $$ ''x does not give: a release writes another value there, or it alone. Correct or stop it, give both columns of these rows the value that was meant, then run this again.', belay_rows;
  END IF;
END
$belay$;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_split', '03_backfill_loosen_a_b_x', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
