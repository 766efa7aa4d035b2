-- Way back of 0003_catch_up_split, EXPAND: Refuse writes of od"d ta;ble.a"b \ $$ 'x that leave %s {{ new }} ?
-- and order behind
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER "zz_belay_insert_0002_split_od""d ta;ble_a""b \ $$ 'x" ON "od""d ta;ble";

DROP TRIGGER "zz_belay_update_0002_split_od""d ta;ble_a""b \ $$ 'x" ON "od""d ta;ble";

DROP FUNCTION "belay_sync_0002_split_od""d ta;ble_a""b \ $$ 'x"();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_split' AND unit = '01_expand_refuse_a_b_x_alone';
