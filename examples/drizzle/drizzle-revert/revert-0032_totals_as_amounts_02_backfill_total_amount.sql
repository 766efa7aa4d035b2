-- Way back of 0012_totals_as_amounts, BACKFILL: Fill orders (total_amount) in batches
-- Loses nothing. Everything is as it was.
-- Undoes 0032_totals_as_amounts_02_backfill_total_amount and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1755604801000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0032_totals_as_amounts_02_backfill_total_amount is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0012_totals_as_amounts' AND unit = '02_backfill_total_amount';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1755604801000;

COMMIT;
