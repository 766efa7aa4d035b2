-- Way back of 0002_replace, EXPAND: Add Orders.total Amount beside totalCents; add Orders.lineCount beside
-- line count
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "Orders" DROP COLUMN "lineCount";

ALTER TABLE "Orders" DROP COLUMN "total Amount";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '01_expand_orders';
