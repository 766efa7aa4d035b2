-- Way back of 0002_fill, BACKFILL: Fill readings (kelvin) in batches
-- Does not bring back what was overwritten or dropped. What the filled columns of readings held before is not
-- brought back.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'default' AND change = '0002_fill' AND unit = '02_backfill_kelvin';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_fill' AND unit = '02_backfill_kelvin';
