-- Way back of 0002_split, EXPAND: Add %s {{ new }} ? and order to od"d ta;ble beside a"b \ $$ 'x
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "od""d ta;ble" DROP COLUMN "order";

ALTER TABLE "od""d ta;ble" DROP COLUMN "%s {{ new }} ?";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_split' AND unit = '01_expand_od_d_ta_ble';
