-- Way back of 0002_widen, EXPAND: Change prices.gross to numeric
-- Refuses while rows are in the way. Refused while prices.gross holds values that numeric(12,4) cannot; the
-- way back rewrites the table.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM prices WHERE abs(round(gross, 4)) >= 1e8 AND gross <> 'NaN' OR gross <> round(gross, 4);

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM prices
  WHERE abs(round(gross, 4)) >= 1e8 AND gross <> 'NaN' OR gross <> round(gross, 4);
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of prices hold a value in gross that numeric(12,4) cannot hold; shorten them before going back.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE prices ALTER COLUMN gross TYPE numeric(12,4);
