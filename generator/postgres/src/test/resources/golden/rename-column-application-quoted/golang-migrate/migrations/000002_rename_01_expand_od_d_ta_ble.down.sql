-- Way back of 0002_rename, EXPAND: Add od"d ta;ble.%s {{ new }} ? beside a"b \ $$ 'x
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "od""d ta;ble" DROP COLUMN "%s {{ new }} ?";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '01_expand_od_d_ta_ble';
