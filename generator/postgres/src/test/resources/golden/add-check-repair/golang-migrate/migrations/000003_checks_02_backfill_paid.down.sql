-- Way back of 0002_checks, BACKFILL: Fill orders (paid) in batches
-- Does not bring back what was overwritten or dropped. The values that were repaired in orders.paid are not
-- brought back.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'default' AND change = '0002_checks' AND unit = '02_backfill_paid';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_checks' AND unit = '02_backfill_paid';
