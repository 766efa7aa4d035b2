-- Way back of 0002_rename, EXPAND: Add od"d ta;ble.%s {{ new }} ? and keep it equal to a"b \ $$ 'x
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER "zz_belay_insert_0002_rename_od""d ta;ble_a""b \ $$ 'x" ON "od""d ta;ble";

DROP TRIGGER "zz_belay_update_0002_rename_od""d ta;ble_a""b \ $$ 'x" ON "od""d ta;ble";

DROP FUNCTION "belay_sync_0002_rename_od""d ta;ble_a""b \ $$ 'x"();

ALTER TABLE "od""d ta;ble" DROP COLUMN "%s {{ new }} ?";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '01_expand_od_d_ta_ble';
