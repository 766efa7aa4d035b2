-- Way back of 0003_swap, EXPAND: Exchange the names of Orders.lineCount and line count
-- Refuses while rows are in the way. Refused while rows of Orders hold a value in lineCount that does not fit
-- smallint.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM "Orders" WHERE "line count" IS NULL AND "lineCount" IS NOT NULL;
-- Undoes V11__swap_03_expand_swap_linecount.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V11__swap_03_expand_swap_linecount.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V11__swap_03_expand_swap_linecount.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM "Orders"
  WHERE "line count" IS NULL AND "lineCount" IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of Orders hold a value in lineCount that does not fit smallint; change it before going back.', belay_rows;
  END IF;
END
$belay$;

DROP TRIGGER "zz_belay_insert_0003_swap_Orders_lineCount" ON "Orders";

DROP TRIGGER "zz_belay_update_0003_swap_Orders_lineCount" ON "Orders";

DROP FUNCTION "belay_sync_0003_swap_Orders_lineCount"();

DROP FUNCTION "belay_down_0003_swap_Orders_lineCount"(integer);

ALTER TABLE "Orders" RENAME COLUMN "line count" TO belay_swap_64528f60;

ALTER TABLE "Orders" RENAME COLUMN "lineCount" TO "line count";

ALTER TABLE "Orders" RENAME COLUMN belay_swap_64528f60 TO "lineCount";

CREATE FUNCTION "belay_sync_0002_replace_Orders_lineCount"() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up integer;
  belay_old_changed boolean;
  belay_new_changed boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW."lineCount"), ROW(OLD."lineCount"));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW."line count"), ROW(OLD."line count"));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT ("lineCount"::integer) INTO belay_up FROM (SELECT NEW."lineCount" AS "lineCount") AS "Orders";
    IF TG_OP = 'INSERT' THEN
      IF NEW."line count" IS NULL THEN
        NEW."line count" := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW."line count"), ROW(belay_up)) THEN
        SELECT ("line count"::smallint) INTO NEW."lineCount" FROM (SELECT NEW."line count" AS "line count") AS "Orders";
      END IF;
    ELSIF belay_old_changed THEN
      NEW."line count" := belay_up;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old column.
      IF pg_catalog.record_image_ne(ROW(NEW."line count"), ROW(belay_up)) THEN
        SELECT ("line count"::smallint) INTO NEW."lineCount" FROM (SELECT NEW."line count" AS "line count") AS "Orders";
      END IF;
    ELSIF NEW."line count" IS NULL THEN
      -- The backfill has not come to this row yet.
      NEW."line count" := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER "zz_belay_insert_0002_replace_Orders_lineCount"
  BEFORE INSERT ON "Orders"
  FOR EACH ROW
  EXECUTE FUNCTION "belay_sync_0002_replace_Orders_lineCount"();

CREATE TRIGGER "zz_belay_update_0002_replace_Orders_lineCount"
  BEFORE UPDATE ON "Orders"
  FOR EACH ROW
  WHEN (((NEW."lineCount" OPERATOR(pg_catalog.=) OLD."lineCount") IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW."lineCount"), ROW(OLD."lineCount")))
    OR NEW."line count" IS NULL
    OR ((OLD."line count" IS NULL OR pg_catalog.record_image_ne(ROW(NEW."line count"), ROW(OLD."line count")))
      AND (NEW."line count" OPERATOR(pg_catalog.=) CAST(NEW."lineCount"::integer AS integer)) IS NOT TRUE))
  EXECUTE FUNCTION "belay_sync_0002_replace_Orders_lineCount"();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_swap' AND unit = '03_expand_swap_linecount';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V11__swap_03_expand_swap_linecount.sql';

COMMIT;
