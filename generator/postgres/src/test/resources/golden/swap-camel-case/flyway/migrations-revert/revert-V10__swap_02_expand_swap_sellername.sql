-- Way back of 0003_swap, EXPAND: Exchange the names of Orders.sellerName and sellerNameText
-- Refuses while rows are in the way. Refused while rows of Orders hold a value in sellerName that does not
-- fit character varying(40).
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM "Orders" WHERE "sellerNameText" IS NULL AND "sellerName" IS NOT NULL;
-- Undoes V10__swap_02_expand_swap_sellername.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V10__swap_02_expand_swap_sellername.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V10__swap_02_expand_swap_sellername.sql'
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
  WHERE "sellerNameText" IS NULL AND "sellerName" IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of Orders hold a value in sellerName that does not fit character varying(40); change it before going back.', belay_rows;
  END IF;
END
$belay$;

DROP TRIGGER "zz_belay_insert_0003_swap_Orders_sellerName" ON "Orders";

DROP TRIGGER "zz_belay_update_0003_swap_Orders_sellerName" ON "Orders";

DROP FUNCTION "belay_sync_0003_swap_Orders_sellerName"();

DROP FUNCTION "belay_down_0003_swap_Orders_sellerName"(text);

ALTER TABLE "Orders" ALTER COLUMN "sellerName" DROP DEFAULT;

ALTER TABLE "Orders" ALTER COLUMN "sellerNameText" SET DEFAULT 'nobody';

ALTER TABLE "Orders" RENAME COLUMN "sellerNameText" TO belay_swap_2b5cbed2;

ALTER TABLE "Orders" RENAME COLUMN "sellerName" TO "sellerNameText";

ALTER TABLE "Orders" RENAME COLUMN belay_swap_2b5cbed2 TO "sellerName";

CREATE FUNCTION "belay_sync_0002_replace_Orders_sellerName"() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up text;
  belay_old_changed boolean;
  belay_new_changed boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW."sellerName"), ROW(OLD."sellerName"));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW."sellerNameText"), ROW(OLD."sellerNameText"));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT ("sellerName") INTO belay_up FROM (SELECT NEW."sellerName" AS "sellerName") AS "Orders";
    IF TG_OP = 'INSERT' THEN
      IF NEW."sellerNameText" IS NULL THEN
        NEW."sellerNameText" := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW."sellerNameText"), ROW(belay_up)) OR NEW."sellerName" IS NULL THEN
        SELECT ("sellerNameText") INTO NEW."sellerName" FROM (SELECT NEW."sellerNameText" AS "sellerNameText") AS "Orders";
      END IF;
    ELSIF belay_old_changed THEN
      NEW."sellerNameText" := belay_up;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old column.
      IF pg_catalog.record_image_ne(ROW(NEW."sellerNameText"), ROW(belay_up)) THEN
        SELECT ("sellerNameText") INTO NEW."sellerName" FROM (SELECT NEW."sellerNameText" AS "sellerNameText") AS "Orders";
      END IF;
    ELSIF NEW."sellerNameText" IS NULL THEN
      -- The backfill has not come to this row yet.
      NEW."sellerNameText" := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER "zz_belay_insert_0002_replace_Orders_sellerName"
  BEFORE INSERT ON "Orders"
  FOR EACH ROW
  EXECUTE FUNCTION "belay_sync_0002_replace_Orders_sellerName"();

CREATE TRIGGER "zz_belay_update_0002_replace_Orders_sellerName"
  BEFORE UPDATE ON "Orders"
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW."sellerName"), ROW(OLD."sellerName"))
    OR NEW."sellerNameText" IS NULL
    OR ((OLD."sellerNameText" IS NULL OR pg_catalog.record_image_ne(ROW(NEW."sellerNameText"), ROW(OLD."sellerNameText")))
      AND pg_catalog.record_image_ne(ROW(NEW."sellerNameText"), ROW(CAST(NEW."sellerName" AS text)))))
  EXECUTE FUNCTION "belay_sync_0002_replace_Orders_sellerName"();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_swap' AND unit = '02_expand_swap_sellername';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V10__swap_02_expand_swap_sellername.sql';

COMMIT;
