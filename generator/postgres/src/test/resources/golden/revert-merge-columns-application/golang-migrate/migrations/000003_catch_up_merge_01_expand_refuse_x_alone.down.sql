-- Way back of 0003_catch_up_merge, EXPAND: Refuse writes of squares.x and y that leave cell behind
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_merge_squares_x ON squares;

DROP TRIGGER zz_belay_update_0002_merge_squares_x ON squares;

DROP FUNCTION belay_sync_0002_merge_squares_x();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_merge' AND unit = '01_expand_refuse_x_alone';
