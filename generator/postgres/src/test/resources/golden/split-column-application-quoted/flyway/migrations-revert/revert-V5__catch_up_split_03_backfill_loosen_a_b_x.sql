-- Way back of 0003_catch_up_split, BACKFILL: Let od"d ta;ble.a"b \ $$ 'x be left out
-- Refuses while rows are in the way. Refused while rows of od"d ta;ble were written in %s {{ new }} ? and
-- order alone. Refuses while rows are there for which od"d ta;ble.a"b \ $$ 'x cannot be computed.
-- The rows concerned, to be counted before:
--   CREATE OR REPLACE FUNCTION pg_temp."belay_uncomputable_od""d ta;ble_a""b \ $$ 'x_faec8888"(text, text) RETURNS boolean LANGUAGE plpgsql AS
--   $belay$
--   #variable_conflict use_column
--   BEGIN
--     DECLARE
--       belay_value text := (SELECT (CASE WHEN num_nonnulls("%s {{ new }} ?", "order") > 0 THEN CASE WHEN "%s {{ new }} ?" IS NULL THEN "order" ELSE "%s {{ new }} ?" || '|' || coalesce("order", '') END END) FROM (SELECT $1 AS "%s {{ new }} ?", $2 AS "order") AS "od""d ta;ble");
--     BEGIN
--       RETURN false;
--     END;
--   EXCEPTION
--     WHEN syntax_error_or_access_rule_violation THEN
--       RAISE;
--     WHEN OTHERS THEN
--       RETURN true;
--   END
--   $belay$;
--   SELECT count(*) FROM "od""d ta;ble" WHERE (CASE WHEN pg_temp."belay_uncomputable_od""d ta;ble_a""b \ $$ 'x_faec8888"("%s {{ new }} ?", "order") THEN false ELSE pg_catalog.record_image_ne(ROW("%s {{ new }} ?", "order"), ROW(CAST((CASE WHEN "a""b \ $$ 'x" IS NOT NULL THEN CASE WHEN strpos("a""b \ $$ 'x", '|') > 0 THEN split_part("a""b \ $$ 'x", '|', 1) END END) AS text), CAST((CASE WHEN "a""b \ $$ 'x" IS NOT NULL THEN substr("a""b \ $$ 'x", strpos("a""b \ $$ 'x", '|') + 1) END) AS text))) AND pg_catalog.record_image_ne(ROW("a""b \ $$ 'x"), ROW(CAST((CASE WHEN num_nonnulls("%s {{ new }} ?", "order") > 0 THEN CASE WHEN "%s {{ new }} ?" IS NULL THEN "order" ELSE "%s {{ new }} ?" || '|' || coalesce("order", '') END END) AS text))) END) OR (pg_temp."belay_uncomputable_od""d ta;ble_a""b \ $$ 'x_faec8888"("%s {{ new }} ?", "order"));
-- Undoes V5__catch_up_split_03_backfill_loosen_a_b_x.sql and makes Flyway forget it. Run newest first, by a
-- person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V5__catch_up_split_03_backfill_loosen_a_b_x.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V5__catch_up_split_03_backfill_loosen_a_b_x.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay2$
BEGIN
  SET LOCAL lock_timeout = '2s';
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
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DO $belay$
  #variable_conflict use_column
  DECLARE
    belay_rows bigint;
  BEGIN
    -- A policy must not hide rows from the count.
    PERFORM set_config('row_security', 'off', true);
    SELECT count(*) INTO belay_rows FROM "od""d ta;ble"
    WHERE pg_catalog.record_image_ne(ROW("%s {{ new }} ?", "order"), ROW(CAST((CASE WHEN "a""b \ $$ 'x" IS NOT NULL THEN CASE WHEN strpos("a""b \ $$ 'x", '|') > 0 THEN split_part("a""b \ $$ 'x", '|', 1) END END) AS text), CAST((CASE WHEN "a""b \ $$ 'x" IS NOT NULL THEN substr("a""b \ $$ 'x", strpos("a""b \ $$ 'x", '|') + 1) END) AS text))) AND pg_catalog.record_image_ne(ROW("a""b \ $$ 'x"), ROW(CAST((CASE WHEN num_nonnulls("%s {{ new }} ?", "order") > 0 THEN CASE WHEN "%s {{ new }} ?" IS NULL THEN "order" ELSE "%s {{ new }} ?" || '|' || coalesce("order", '') END END) AS text)));
    IF belay_rows > 0 THEN
      RAISE EXCEPTION E'[rows-in-the-way] % rows of od"d ta;ble were written in %%s {{ new }} ? and order alone; set a"b \\ $$ ''x to what the down expression makes of it in them before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0003_catch_up_split' AND unit = '03_backfill_loosen_a_b_x';
  COMMIT;
END
$belay2$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V5__catch_up_split_03_backfill_loosen_a_b_x.sql';
