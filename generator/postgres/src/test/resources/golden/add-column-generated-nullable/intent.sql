ALTER TABLE lines ADD COLUMN "Short Note" varchar(20);
UPDATE lines SET "Short Note" = lower("Note");
CREATE FUNCTION "belay_sync_0002_label_lines_Short Note"() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
BEGIN
  -- What a statement writes into "Short Note" itself does not count.
  SELECT (lower("Note")) INTO NEW."Short Note" FROM (SELECT NEW."Note" AS "Note") AS lines;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER "zzz_belay_insert_0002_label_lines_Short Note"
  BEFORE INSERT ON lines
  FOR EACH ROW
  EXECUTE FUNCTION "belay_sync_0002_label_lines_Short Note"();

CREATE TRIGGER "zzz_belay_update_0002_label_lines_Short Note"
  BEFORE UPDATE ON lines
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW."Note"), ROW(OLD."Note"))
    OR (pg_catalog.record_image_ne(ROW(NEW."Short Note"), ROW(OLD."Short Note")) OR NEW."Short Note" IS NULL)
      AND pg_catalog.record_image_ne(ROW(NEW."Short Note"), ROW(CAST(lower(NEW."Note") AS character varying))))
  EXECUTE FUNCTION "belay_sync_0002_label_lines_Short Note"();
