-- Way back of 0003_catch_up_replace, BACKFILL: Let Orders.line count be left out
-- Refuses while rows are in the way. Refused while rows of Orders were written in lineCount alone.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM "Orders" WHERE pg_catalog.record_image_ne(ROW("lineCount"), ROW(CAST(("line count") AS integer))) AND pg_catalog.record_image_ne(ROW("line count"), ROW(CAST(("lineCount"::smallint) AS smallint)));
-- Undoes V13__catch_up_replace_11_backfill_loosen_line_count.sql and makes Flyway forget it. Run newest
-- first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V13__catch_up_replace_11_backfill_loosen_line_count.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V13__catch_up_replace_11_backfill_loosen_line_count.sql'
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
    belay_rows bigint;
  BEGIN
    -- A policy must not hide rows from the count.
    PERFORM set_config('row_security', 'off', true);
    SELECT count(*) INTO belay_rows FROM "Orders"
    WHERE pg_catalog.record_image_ne(ROW("lineCount"), ROW(CAST(("line count") AS integer))) AND pg_catalog.record_image_ne(ROW("line count"), ROW(CAST(("lineCount"::smallint) AS smallint)));
    IF belay_rows > 0 THEN
      RAISE EXCEPTION '[rows-in-the-way] % rows of Orders were written in lineCount alone; set line count to what the down expression makes of it in them before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0003_catch_up_replace' AND unit = '11_backfill_loosen_line_count';
  COMMIT;
END
$belay2$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V13__catch_up_replace_11_backfill_loosen_line_count.sql';
