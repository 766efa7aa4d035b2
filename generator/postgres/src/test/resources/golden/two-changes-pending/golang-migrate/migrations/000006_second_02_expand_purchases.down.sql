-- Way back of 0003_second, EXPAND: Fill NULLs of new writes in "purchases.status"
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0003_second_purchases_status ON purchases;

DROP TRIGGER zz_belay_update_0003_second_purchases_status ON purchases;

DROP FUNCTION belay_sync_0003_second_purchases_status();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_second' AND unit = '02_expand_purchases';
