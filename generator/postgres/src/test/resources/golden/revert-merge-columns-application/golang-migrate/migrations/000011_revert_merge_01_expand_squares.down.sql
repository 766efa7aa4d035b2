-- Way back of 0005_revert_merge, EXPAND: Add x and y to squares and keep them equal to cell
-- Loses writes made since. Of what the next release wrote into x and y of squares, cell keeps what the down
-- expressions make of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM squares WHERE num_nonnulls(x, y) > 0;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0005_revert_merge_squares_cell ON squares;

DROP TRIGGER zz_belay_update_0005_revert_merge_squares_cell ON squares;

DROP FUNCTION belay_sync_0005_revert_merge_squares_cell();

ALTER TABLE squares DROP COLUMN y;

ALTER TABLE squares DROP COLUMN x;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0005_revert_merge' AND unit = '01_expand_squares';
